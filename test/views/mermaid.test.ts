import { expect, it } from 'vitest'
import { toMermaid } from '../../src/views/mermaid.ts'
import { ran } from '../timeline/objects/sample.ts'

it('is a gantt diagram with a section for each thing that goes on', () => {
  const lines = toMermaid(ran()).split('\n')
  expect(lines[0]).toBe('gantt')
  expect(lines.filter((line) => line.includes('section')).map((line) => line.trim())).toEqual([
    'section phase',
    'section step',
    'section people',
  ])
  expect(lines).toContain('    Healthy :done, 1767225605000, 1767225660000')
})

it('lets no name end a line of its own', () => {
  const image = 'registry:5000/web;x#y:2'
  const text = toMermaid(ran(undefined, [{ at: '90s', setImage: image }]))
  expect(text).toContain('    setImage registry 5000/web x y 2 :milestone, 1767225690000, 0ms')
})

it('is a state diagram of the phases if asked', () => {
  expect(toMermaid(ran(), { diagram: 'state' })).toBe(
    [
      'stateDiagram-v2',
      '  [*] --> Progressing',
      '  Progressing --> Healthy : 5s',
      '  Healthy --> Progressing : 1m more replicas need to be updated',
      '  Progressing --> Paused : 1m5s CanaryPauseStep',
      '',
    ].join('\n'),
  )
})
