#!/usr/bin/env node
const { keepBytecode, load } = require('./load.js')

load('main').exports.main(process.argv.slice(2), keepBytecode)
