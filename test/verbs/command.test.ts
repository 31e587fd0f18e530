import { describe, expect, it } from 'vitest'
import { commandOf, flagsOf } from '../../src/verbs/command.ts'
import { verbNames } from '../../src/verbs/verbs.ts'

const said = (line: string): unknown => commandOf(line.split(' '))

describe('the words of a command', () => {
  it.each(verbNames)('%s calls the verb of that name', (name) => {
    expect(said(`${name} web`)).toEqual({ kind: 'verb', name, rest: ['web'] })
  })

  it('may stand behind flags, and among them', () => {
    const rest = ['-n', 'shop', '--watch=false', 'web']
    expect(said('-n shop --watch=false promote web')).toEqual({
      kind: 'verb',
      name: 'promote',
      rest,
    })
    expect(said('retry -n shop --watch=false ro web')).toEqual({
      kind: 'verb',
      name: 'retry rollout',
      rest,
    })
    // An unknown flag is taken to have a value: the name is behind it.
    expect(said('--in abort pause web')).toMatchObject({
      name: 'pause',
      rest: ['--in', 'abort', 'web'],
    })
  })

  it('that only name a group, or nothing at all, name no verb', () => {
    expect(said('retry web')).toEqual({ kind: 'group', words: 'retry' })
    expect(said('set')).toEqual({ kind: 'group', words: 'set' })
    expect(commandOf([])).toEqual({ kind: 'group', words: '' })
    expect(commandOf(['--', 'promote'])).toEqual({ kind: 'group', words: '' })
  })

  it('that nobody knows are refused, with what they may have meant', () => {
    expect(said('promot web')).toEqual({
      kind: 'unknown',
      error:
        'unknown command "promot" for "kubectl-argo-rollouts"\n\nDid you mean this?\n\tpromote\n\n' +
        "Run 'kubectl-argo-rollouts --help' for usage.",
    })
    expect(said('deploy')).toEqual({
      kind: 'unknown',
      error:
        'unknown command "deploy" for "kubectl-argo-rollouts"\n' +
        "Run 'kubectl-argo-rollouts --help' for usage.",
    })
  })

  it('that change nothing are none of the verbs', () => {
    expect(said('status web')).toEqual({
      kind: 'unknown',
      error: '"status" is a command that changes nothing',
    })
  })
})

it('every verb takes a namespace', () => {
  expect(flagsOf('pause').map(({ name }) => name)).toEqual(['namespace', 'help'])
})
