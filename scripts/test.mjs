// npm test [-- vitest arguments]: installs, builds and runs every test.
import { node, prepare } from './workspace.mjs'

prepare()
process.exitCode = node(['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)])
