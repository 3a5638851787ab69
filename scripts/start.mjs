// npm start                    lints the bundled report; the findings are what it is there to show, so it exits with 0
// npm start -- report.md …     lints yours, with the command's own exit code
import path from 'node:path'
import { node, prepare, root } from './workspace.mjs'

const given = process.argv.slice(2)
prepare()
const gouji = path.join(root, 'packages/cli/bin/gouji.js')

if (given.length > 0) {
  process.exitCode = node([gouji, ...given], { cwd: process.env.INIT_CWD ?? process.cwd() })
} else {
  const status = node([gouji, 'fixtures/demo/report.txt'])
  process.exitCode = status === 1 ? 0 : status
}
