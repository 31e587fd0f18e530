import type { Io } from '../../src/cli/io.ts'

export interface FakeIo extends Io {
  readonly written: () => string
  readonly complained: () => string
}

/** A machine that has these files, and a pipe for a terminal. */
export function ioWith(
  files: Readonly<Record<string, string>> = {},
  terminal: Partial<Io['terminal']> = {},
): FakeIo {
  let [out, err] = ['', '']
  return {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    readFile(path) {
      const text = files[path]
      if (text === undefined) throw new Error(`ENOENT: no such file, open '${path}'`)
      return text
    },
    filesOf: (pattern) =>
      Object.keys(files).filter((path) => path === pattern || path.startsWith(`${pattern}/`)),
    stdin: async () => files['-'] ?? '',
    terminal: { isInteractive: false, columns: null, hasColours: false, ...terminal },
    written: () => out,
    complained: () => err,
  }
}

/** A canary that needs nothing beside it. */
export const canary = `apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: web }
spec:
  replicas: 4
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
  strategy:
    canary:
      steps: [{ setWeight: 25 }, { pause: { duration: 1m } }, { setWeight: 50 }, { pause: {} }]
`
