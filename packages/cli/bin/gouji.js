#!/usr/bin/env node
const { load } = require('./load.js')

load('main').exports.main(process.argv.slice(2))
