import { spawnSync } from 'node:child_process'

const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const WARM_UP = 4000

/** Milliseconds of a warmed-up call of each function: median of batches that take turns, so that drift hits all alike. */
export function warm(functions, { rounds = 40, batch = 25 } = {}) {
  const names = Object.keys(functions)
  for (const name of names) {
    // A thousand and more functions take some seconds until the last of them is compiled for good.
    const until = performance.now() + WARM_UP
    while (performance.now() < until) run(functions[name], 8)
  }
  const sizes = Object.fromEntries(
    names.map((name) => [name, Math.max(1, Math.round(batch / time(functions[name], 8)))]),
  )
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times[name].push(time(functions[name], sizes[name]))
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]))
}

function time(work, count) {
  const start = performance.now()
  run(work, count)
  return (performance.now() - start) / count
}

function run(work, count) {
  for (let i = 0; i < count; i++) work()
}

/** Milliseconds of whole processes that take turns, by name: medians, and the median ratio of each to the first. */
export function processes(commands, { rounds = 25 } = {}) {
  const names = Object.keys(commands)
  const times = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now()
      const { error } = spawnSync(process.execPath, commands[name], { stdio: ['ignore', 'pipe', 'pipe'] })
      if (error) throw error
      if (round >= 0) times[name].push(performance.now() - start)
    }
  }
  const first = times[names[0]]
  return Object.fromEntries(
    names.map((name) => [
      name,
      { time: median(times[name]), ratio: median(times[name].map((value, index) => value / first[index])) },
    ]),
  )
}
