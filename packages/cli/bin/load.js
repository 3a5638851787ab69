// Half of what a short run costs is Node's module loader and compiling, so the command is bundled as CommonJS, and the
// build leaves the bytecode of each bundle beside it (`main.cjs`, `main.cache`). V8 takes bytecode only from its own
// version under the same flags; anywhere else the bundle is compiled as usual.
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

// Long patterns are compiled at once: V8 would first make bytecode of each and spend longer on it than on the machine
// code that takes its place at the second use.
setFlagsFromString('--no-regexp-tier-up')

const dist = path.join(__dirname, '..', 'dist')
const loaded = new Map()

/** The bundle of that name in dist: what it exports, and the script for the build to take the bytecode of. */
function load(name) {
  const known = loaded.get(name)
  if (known) return known
  const filename = path.join(dist, `${name}.cjs`)
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: bytecode(name) })
  const bundle = { exports: {}, script }
  loaded.set(name, bundle)
  script.runInThisContext().call(bundle.exports, bundle.exports, requireFrom, bundle, filename)
  return bundle
}

function bytecode(name) {
  try {
    return readFileSync(path.join(dist, `${name}.cache`))
  } catch {
    return undefined
  }
}

/** Bundles ask for each other as `./name.cjs` and for nothing else but what comes with Node. */
function requireFrom(id) {
  const bundle = /^\.\/(.+)\.cjs$/.exec(id)
  return bundle ? load(bundle[1]).exports : require(id)
}

module.exports = { load, loaded }
