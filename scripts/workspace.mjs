// What `npm start` and `npm test` share: a machine with Node and npm alone gets pnpm through npm, in the version that
// package.json names, and nothing is installed outside the project.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** Runs a program of Node's with the terminal as it is; comes back with its exit code. */
export function node(args, options = {}) {
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root, ...options })
  if (error) throw error
  return status ?? 1
}

/** Installs what the lockfile names and builds; ends the process with what went wrong if either fails. */
export function prepare() {
  needNode()
  step('installing', pnpm(['install', '--frozen-lockfile']))
  step('building', [process.execPath, ['node_modules/typescript/bin/tsc', '-b']])
  step('building', [process.execPath, ['packages/cli/build.mjs']])
}

function needNode() {
  const wanted = manifest.engines.node.replace('>=', '')
  const newer = process.versions.node.localeCompare(wanted, 'en', { numeric: true }) >= 0
  if (!newer) {
    console.error(`gouji needs Node ${wanted} or later; this is ${process.versions.node}`)
    process.exit(2)
  }
}

/** The command line that runs pnpm through the npm that runs us, or through npx where none does. */
function pnpm(args) {
  const npm = process.env.npm_execpath ?? ''
  const spec = manifest.config.pnpm
  if (/npm-cli\.c?js$/.test(npm) && !npm.includes('pnpm')) {
    return [process.execPath, [npm, 'exec', '--yes', '--', spec, ...args]]
  }
  return ['npx', ['--yes', spec, ...args]]
}

let announced = ''

function step(name, [command, args]) {
  if (announced !== name) console.error(`${name} …`)
  announced = name
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    // CI: pnpm does not ask before it replaces what another version of it installed. Which pnpm runs is settled above.
    env: { ...process.env, CI: 'true', pnpm_config_pm_on_fail: 'ignore' },
    shell: process.platform === 'win32' && command === 'npx',
  })
  if (status === 0) return
  console.error(error ? String(error) : `${stdout}${stderr}`)
  process.exit(status || 1)
}
