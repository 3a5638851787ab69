import type { Output } from './io.ts'

export interface Progress {
  /** Draws the bar anew, at most ten times a second. */
  at(done: number): void
  /** Takes the bar off the screen, for other output or for good. */
  clear(): void
}

const WIDTH = 30
const INTERVAL = 100

/** A bar on the last line of a terminal: `[######      ]  412/2000`. */
export function progressBar(total: number, output: Output): Progress {
  let drawnAt = 0
  let visible = false
  return {
    at(done) {
      const now = Date.now()
      if (now - drawnAt < INTERVAL) return
      drawnAt = now
      visible = true
      const filled = Math.round((done / total) * WIDTH)
      const count = String(done).padStart(String(total).length)
      output.write(`\r[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${count}/${total}`)
    },
    clear() {
      if (visible) output.write('\r\u001b[K')
      visible = false
    },
  }
}
