import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { root } from '../../tools/sources.ts'

// A process of its own: what it does to a terminal must not be done to the one of the tests.
const script = `
import { enterScreen } from './src/cli/watch/screen.ts'
const screen = enterScreen(false)
screen.onKey((key) => {
  process.stderr.write(key + ' ')
  if (key === 'q') screen.leave()
})
screen.draw('a\\nb')
process.stdin.emit('keypress', 'P', { name: 'p', sequence: 'P', shift: true })
process.stdin.emit('keypress', undefined, { name: 'right', sequence: '\\u001b[C' })
process.stdin.emit('keypress', undefined, { name: 'c', sequence: '\\u0003', ctrl: true })
process.stdin.emit('keypress', 'q', { name: 'q', sequence: 'q' })
`

it('takes the terminal over, names keys, and leaves everything as it was', () => {
  const options = { cwd: root, encoding: 'utf8', input: '', stdio: 'pipe' } as const
  const argv = [
    '--import',
    'tsx',
    '--input-type=module',
    '-e',
    `${script};process.stderr.write('end')`,
  ]
  const out = execFileSync('node', argv, options)
  expect(out.startsWith('\u001b[?1049h\u001b[?25l')).toBe(true)
  expect(out.endsWith('\u001b[?25h\u001b[?1049l')).toBe(true)
  expect(out.split('\u001b[?1049l')).toHaveLength(2)
  expect(out).toContain('a\u001b[K\nb')
})
