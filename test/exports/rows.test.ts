import * as sim from 'rollout-sim'
import * as expr from 'rollout-sim/expr'
import * as kit from 'rollout-sim/fast-check'
import * as yaml from 'rollout-sim/yaml'
import { expect, it } from 'vitest'
import { rows } from './rows.ts'

// An error is thrown, and not called.
const notCalled: readonly string[] = ['MisuseError']

it('every function of every door has a row', () => {
  const doors = [sim, expr, yaml, kit].flatMap((door) => Object.entries(door))
  const functions = doors.filter(([, one]) => typeof one === 'function').map(([name]) => name)
  const called = new Set(rows.flatMap(({ name }) => name.split(/[ .]/)))
  const left = functions.filter((name) => !called.has(name) && !notCalled.includes(name))
  expect(left).toEqual([])
})

it('no two rows have the same name', () => {
  const names = rows.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
