// Half of what a short run costs is Node's module loader and compiling, so the command is bundled as CommonJS, and the
// bytecode of each bundle is kept beside it, by the build for its own Node and by the first run of any other. V8 refuses
// bytecode that is not from its own version under the same flags; the bundle is then compiled as usual.
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const { setFlagsFromString } = require('node:v8')
const { Script } = require('node:vm')

// Long patterns are compiled at once: V8 would first make bytecode of each and spend longer on it than on the machine
// code that takes its place at the second use.
setFlagsFromString('--no-regexp-tier-up')

const dist = path.join(__dirname, '..', 'dist')
const loaded = new Map()

/** The bundle of that name in dist: what it exports, and the script that it was compiled to. */
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
    return readFileSync(bytecodeFile(name))
  } catch {
    return undefined
  }
}

const bytecodeFile = (name) => path.join(dist, `${name}-${process.version}-${process.arch}.cache`)

/** Keeps what was compiled in this run, where there was no bytecode to use; where it cannot be written, nothing is lost. */
function keepBytecode() {
  // Under flags of its own a run would leave what no other run can use.
  if (process.execArgv.length > 0 || process.env.NODE_OPTIONS) return
  for (const [name, { script }] of loaded) {
    if (script.cachedDataRejected === false) continue
    const file = bytecodeFile(name)
    const unfinished = `${file}.${process.pid}`
    try {
      writeFileSync(unfinished, script.createCachedData())
      renameSync(unfinished, file)
    } catch {
      rmSync(unfinished, { force: true })
    }
  }
}

/** Bundles ask for each other as `./name.cjs` and for nothing else but what comes with Node. */
function requireFrom(id) {
  const bundle = /^\.\/(.+)\.cjs$/.exec(id)
  return bundle ? load(bundle[1]).exports : require(id)
}

module.exports = { keepBytecode, load }
