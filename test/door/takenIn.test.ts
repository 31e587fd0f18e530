import { expect, it } from 'vitest'
import { type Parameter, tellPlainly } from '../../src/door/guard.ts'
import { takenIn } from '../../src/door/takenIn.ts'

const parameters: readonly Parameter[] = [
  { name: 'size', form: 'number' },
  { name: 'text', form: 'string', take: (value) => ({ value: `${value}!`, wrong: null }) },
]

it('uses what was taken in, and all else as it was handed over', () => {
  expect(takenIn('say', parameters, [1, 'ok'], tellPlainly)).toEqual([1, 'ok!'])
  const asTheyAre = parameters.slice(0, 1)
  const args = [1]
  expect(takenIn('say', asTheyAre, args, tellPlainly)).toBe(args)
})

it('tells what cannot be taken in, in words of its own or as any misuse', () => {
  const told = { code: 'locked', message: 'is locked', hint: 'Unlock it.' }
  const wrong = { path: '.lock', wanted: 'string', value: 1 } as const
  const refusing = (words: typeof told | null): readonly Parameter[] => [
    { name: 'box', form: 'object', take: (value) => ({ value, wrong: { ...wrong, told: words } }) },
  ]
  expect(takenIn('open', refusing(told), [{}], tellPlainly)).toMatchObject({
    code: 'locked',
    path: 'box.lock',
    message: 'open: box.lock is locked',
  })
  expect(takenIn('open', refusing(null), [{}], tellPlainly)).toMatchObject({
    code: 'misuse',
    message: 'open: box.lock wants a string; there is 1',
  })
})
