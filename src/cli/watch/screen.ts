import { emitKeypressEvents } from 'node:readline'
import type { Size } from './frame.ts'

/** A terminal that is taken over, and given back as it was. */
export interface WatchScreen {
  readonly size: () => Size
  readonly draw: (text: string) => void
  /** Calls back with `space`, `p`, `P`, `right`, `ctrl-c`; also with `` when it is resized. */
  readonly onKey: (listener: (key: string) => void) => void
  readonly every: (milliseconds: number, listener: () => void) => void
  readonly leave: () => void
}

const enter = '\u001b[?1049h\u001b[?25l\u001b[?7l'
const exit = '\u001b[?7h\u001b[?25h\u001b[?1049l'

interface Key {
  readonly name?: string
  readonly sequence?: string
  readonly ctrl?: boolean
}

/** This process's terminal, on its alternate screen. Whatever ends the process gives it back. */
export function enterScreen(hasColours: boolean): WatchScreen {
  const { stdin, stdout } = process
  const timers: NodeJS.Timeout[] = []
  let isLeft = false
  const leave = (): void => {
    if (isLeft) return
    isLeft = true
    timers.forEach(clearInterval)
    if (stdin.isTTY) stdin.setRawMode(false)
    stdin.pause()
    stdin.removeAllListeners('keypress')
    stdout.removeAllListeners('resize')
    stdout.write(exit)
  }
  process.once('exit', leave)
  emitKeypressEvents(stdin)
  if (stdin.isTTY) stdin.setRawMode(true)
  stdin.resume()
  stdout.write(enter)
  return {
    size: () => ({ columns: stdout.columns ?? 80, rows: stdout.rows ?? 24, hasColours }),
    // Home, each line cleared to its end, and what is below it.
    draw: (text) => stdout.write(`\u001b[H${text.replaceAll('\n', '\u001b[K\n')}\u001b[K\u001b[J`),
    onKey(listener) {
      stdin.on('keypress', (_: string | undefined, key: Key) => listener(keyName(key)))
      stdout.on('resize', () => listener(''))
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        process.once(signal, () => listener('ctrl-c'))
      }
    },
    every: (milliseconds, listener) => timers.push(setInterval(listener, milliseconds)),
    leave,
  }
}

function keyName({ name, sequence = '', ctrl }: Key): string {
  if (ctrl === true) return `ctrl-${name ?? ''}`
  // Letters as they were typed, with their case; other keys by their names.
  return sequence.length === 1 && sequence > ' ' ? sequence : (name ?? sequence)
}
