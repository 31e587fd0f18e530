import { expect, it } from 'vitest'
import { answer } from './answer.ts'

const object = { status: { phase: 'Paused', conditions: ['x'] } }

// cel-go, interpreter/attributes.go.
it('says which key is not there, and which place', () => {
  expect(answer('status.missing', object)).toBe('no such key: missing')
  expect(answer('status.conditions[3]', object)).toBe('index out of bounds: 3')
})

it('finds no field in a text, and refuses one of a list', () => {
  expect(answer('status.phase.x', object)).toBe('no such key: x')
  expect(answer('has(status.phase.x)', object)).toBe(false)
  expect(answer('status.conditions.type', object)).toBe("unsupported index type 'string' in list")
})

it('takes a whole double for a place', () => {
  expect(answer('status.conditions[0.0]', object)).toBe('x')
})
