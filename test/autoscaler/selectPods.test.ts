import { describe, expect, it } from 'vitest'
import { selectPods } from '../../src/autoscaler/selectPods.ts'
import { pods, spec } from './given.ts'

const all = [
  pods('p1'),
  pods('p2', { labels: { app: 'demo', hash: 'v2' } }),
  pods('x', { labels: {} }),
]

function selected(selector: string, others: readonly { name: string; selector: string }[] = []) {
  return selectPods(spec(), selector, { pods: all, others })
}

function reasonsOf(selection: ReturnType<typeof selectPods>): readonly unknown[] {
  if (selection.kind === 'selected') return selection.pods.map(({ name }) => name)
  return [selection.event.reason, selection.condition.reason, selection.isReadable]
}

describe('the pods of a target', () => {
  it('are those that its selector selects', () => {
    expect(reasonsOf(selected('app=demo'))).toEqual(['p1', 'p2'])
    expect(reasonsOf(selected('app=demo,hash=v2'))).toEqual(['p2'])
  })

  it('are nobody without a selector, or with one that cannot be read', () => {
    expect(reasonsOf(selected(''))).toEqual(['SelectorRequired', 'InvalidSelector', false])
    expect(reasonsOf(selected('<none>'))).toEqual(['InvalidSelector', 'InvalidSelector', false])
  })

  it('are not scaled by two HPAs', () => {
    const selection = selected('app=demo', [{ name: 'other', selector: 'hash=v2' }])
    expect(selection).toMatchObject({
      event: {
        reason: 'AmbiguousSelector',
        message:
          'pods by selector app=demo are controlled by multiple HPAs:' +
          ' [default/demo default/other]',
      },
      isReadable: true,
    })
  })

  it('may stand beside pods of another HPA, and beside one that has read no selector yet', () => {
    const others = [
      { name: 'other', selector: 'app=other' },
      { name: 'new', selector: '' },
    ]
    expect(reasonsOf(selected('app=demo', others))).toEqual(['p1', 'p2'])
  })
})
