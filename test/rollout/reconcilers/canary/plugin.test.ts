import { describe, expect, it } from 'vitest'
import type { PluginOutcome } from '../../../../src/cluster/objects.ts'
import { stepPlugin } from '../../../../src/rollout/reconcilers/canary/plugin.ts'
import type { PluginStatus, RolloutStatus } from '../../../../src/rollout/status.ts'
import { at, canary, eventsOf, ordersOf, passOf, updating } from '../../given.ts'

const plan = canary({ steps: [{ plugin: { name: 'org/bake' } }, { setWeight: 50 }] })
const ran: PluginStatus = {
  index: 0,
  name: 'org/bake',
  operation: 'Run',
  phase: 'Running',
  message: '',
  startedAt: at(100),
  updatedAt: at(100),
}
/** The same, called so long ago that it may be asked again. */
const due: PluginStatus = { ...ran, startedAt: at(20), updatedAt: at(70) }
const outcome = (phase: PluginOutcome['phase'], message = ''): PluginOutcome => ({
  stepIndex: 0,
  phase,
  message,
})

function passWith(status: Partial<RolloutStatus>, plugins: PluginOutcome[] = []) {
  const pass = passOf(updating(plan, { status, plugins }))
  expect(stepPlugin(pass)).toBe('next')
  return pass
}

describe('a step plugin', () => {
  it('is run when its step begins, and asked again later', () => {
    const pass = passWith({})
    expect(ordersOf(pass)).toEqual(['runStepPlugin'])
    expect(pass.pluginStatuses).toEqual([ran])
    expect([pass.pluginSettled, pass.wake]).toEqual([false, at(135)])
    expect(eventsOf(pass)).toEqual([
      'StepPluginTransition: Step plugin org/bake (step 1) transitioned to Running',
    ])
  })

  it('that succeeds completes its step, silently', () => {
    const pass = passWith({ pluginStatuses: [due] }, [outcome('Successful')])
    expect(pass.pluginStatuses).toMatchObject([{ startedAt: at(20), updatedAt: at(100) }])
    expect(pass.pluginSettled).toBe(true)
    expect(eventsOf(pass)).toEqual([])
  })

  it('that fails aborts', () => {
    const pass = passWith({ pluginStatuses: [due] }, [outcome('Failed', 'too warm')])
    expect(pass.pause).toMatchObject({
      abort: true,
      abortMessage: 'Step Plugin 1 (org/bake) failed: too warm',
    })
  })

  it('that errs is asked again', () => {
    const pass = passWith({ pluginStatuses: [due] }, [outcome('Error')])
    expect([pass.pause.abort, pass.pluginSettled, pass.wake]).toEqual([false, false, at(135)])
  })

  it('is not asked before its back-off is over, whatever else wakes the controller', () => {
    const called = { ...ran, updatedAt: at(71) }
    const pass = passWith({ pluginStatuses: [called] }, [outcome('Successful')])
    expect(ordersOf(pass)).toEqual([])
    expect(pass.pluginStatuses).toEqual([called])
    expect([pass.pluginSettled, pass.wake]).toEqual([false, at(71 + 35)])
  })

  it('that an abort met while it was running goes on with a retry', () => {
    const undone: PluginStatus = { ...ran, operation: 'Abort', phase: 'Successful' }
    const pass = passWith({ pluginStatuses: [due, undone] }, [outcome('Successful')])
    expect(pass.pluginStatuses).toMatchObject([{ operation: 'Run', startedAt: at(20) }])
  })

  it('waits while the Rollout is not progressing', () => {
    expect(ordersOf(passWith({ phase: 'Paused' }))).toEqual([])
  })

  it('of an aborted update is told to undo what it did', () => {
    const pass = passWith({ abort: true, pluginStatuses: [{ ...ran, phase: 'Successful' }] })
    expect(pass.pluginStatuses.at(-1)).toMatchObject({ operation: 'Abort', phase: 'Successful' })
    expect(eventsOf(pass)).toEqual([
      'StepPluginTransition: Step plugin org/bake (step 1) aborted (Successful)',
    ])
  })

  it('that is running when the rollout is promoted in full is told to stop', () => {
    const pass = passWith({ promoteFull: true, pluginStatuses: [ran] })
    expect(pass.pluginStatuses.at(-1)).toMatchObject({ operation: 'Terminate' })
    expect(pass.pluginSettled).toBe(true)
  })

  it('that was stopped is not stopped again', () => {
    const stopped: PluginStatus = { ...ran, operation: 'Terminate', phase: 'Successful' }
    const pass = passWith({ promoteFull: true, pluginStatuses: [ran, stopped] })
    expect(pass.pluginStatuses).toEqual([ran, stopped])
    expect(eventsOf(pass)).toEqual([])
  })

  it('is none of another step', () => {
    expect(passWith({ currentStepIndex: 1 }).pluginSettled).toBe(false)
  })

  it('that had finished is forgotten by a retry, and run anew by the next pass', () => {
    const pass = passWith({ pluginStatuses: [{ ...ran, phase: 'Successful' }] })
    expect([pass.pluginStatuses, pass.pluginSettled]).toEqual([[], false])
    expect(ordersOf(pass)).toEqual([])
  })
})

const two = canary({
  steps: [{ plugin: { name: 'org/bake' } }, { plugin: { name: 'org/check' } }, { setWeight: 50 }],
})
const second: PluginStatus = { ...ran, index: 1, name: 'org/check' }

function passOverTwo(status: Partial<RolloutStatus>, plugins: PluginOutcome[] = []) {
  const pass = passOf(updating(two, { status: { currentStepIndex: 1, ...status }, plugins }))
  stepPlugin(pass)
  return pass
}

function warningsOf({ effects }: ReturnType<typeof passOf>): readonly string[] {
  return effects.flatMap((effect) =>
    effect.kind === 'recordEvent' && effect.type === 'Warning' ? [effect.message] : [],
  )
}

describe('one of several step plugins', () => {
  const done: PluginStatus = { ...ran, phase: 'Successful' }

  it('is undone after those of later steps, if it has run or is running, and once', () => {
    const pass = passOverTwo({ abort: true, pluginStatuses: [done, second] })
    expect(pass.pluginStatuses.slice(2)).toEqual([
      ...[second, done].map(({ index, name }) => {
        const undone = { index, name, operation: 'Abort', phase: 'Successful', message: '' }
        return { ...undone, startedAt: at(100), updatedAt: null }
      }),
    ])
    const again = passOverTwo({ abort: true, pluginStatuses: pass.pluginStatuses })
    expect(again.pluginStatuses).toEqual(pass.pluginStatuses)
  })

  it('that failed has nothing to undo', () => {
    const failed: PluginStatus = { ...second, phase: 'Failed', message: 'too warm' }
    const pass = passOverTwo({ abort: true, pluginStatuses: [done, failed] })
    expect(pass.pluginStatuses.slice(2).map(({ index }) => index)).toEqual([0])
  })

  it('is told to stop where it is the last that is running', () => {
    const first: PluginStatus = { ...ran, phase: 'Running', message: 'warm' }
    const pass = passOverTwo({
      promoteFull: true,
      pluginStatuses: [first, { ...second, phase: 'Successful' }],
    })
    expect(pass.pluginStatuses.slice(2)).toEqual([
      {
        ...first,
        operation: 'Terminate',
        phase: 'Successful',
        message: '',
        startedAt: at(100),
        updatedAt: null,
      },
    ])
    expect(eventsOf(pass)).toEqual([
      'StepPluginTransition: Step plugin org/bake (step 1) terminated (Successful)',
    ])
  })

  it('goes on where a later one was stopped', () => {
    const stopped: PluginStatus = { ...second, operation: 'Terminate', phase: 'Successful' }
    const pluginStatuses = [ran, second, stopped]
    expect(passOverTwo({ promoteFull: true, pluginStatuses }).pluginStatuses).toEqual(
      pluginStatuses,
    )
  })

  it('is told nothing of what another one answers', () => {
    const pass = passOverTwo({ pluginStatuses: [done] }, [outcome('Failed', 'of step 1')])
    expect(pass.pluginStatuses).toEqual([done, { ...second, phase: 'Running' }])
    expect([pass.pause.abort, pass.pluginSettled]).toEqual([false, false])
  })

  it('that failed is not run again, and its step is over', () => {
    const failed: PluginStatus = { ...second, phase: 'Failed', message: 'too warm' }
    const pass = passOverTwo({ pluginStatuses: [done, failed] })
    expect(ordersOf(pass)).toEqual([])
    expect(pass.pluginSettled).toBe(true)
    const long = { ...failed, startedAt: at(20), updatedAt: at(60) }
    expect(ordersOf(passOverTwo({ pluginStatuses: [done, long] }))).toEqual([])
  })

  it('is begun anew where another plugin stands at its step now', () => {
    const other: PluginStatus = {
      ...second,
      name: 'org/other',
      startedAt: at(20),
      updatedAt: at(70),
    }
    const pass = passOverTwo({ pluginStatuses: [done, other] })
    expect(pass.pluginStatuses).toEqual([done, second])
  })

  it('that was never answered for is asked at once', () => {
    const asked: PluginStatus = { ...second, startedAt: at(90), updatedAt: null }
    expect(ordersOf(passOverTwo({ pluginStatuses: [done, asked] }))).toEqual(['runStepPlugin'])
  })

  it('is called strictly after its back-off', () => {
    const called: PluginStatus = { ...second, startedAt: at(20), updatedAt: at(70) }
    const state = updating(two, { status: { currentStepIndex: 1, pluginStatuses: [done, called] } })
    const orders = [99.998, 99.999].map((moment) => {
      const pass = passOf(state, moment)
      stepPlugin(pass)
      return ordersOf(pass)
    })
    expect(orders).toEqual([[], ['runStepPlugin']])
  })

  it('is called at once where it never was, however early that is', () => {
    const asked: PluginStatus = { ...second, startedAt: at(1), updatedAt: null }
    const status = { currentStepIndex: 1, pluginStatuses: [done, asked] }
    const pass = passOf(updating(two, { status }), 2)
    stepPlugin(pass)
    expect(ordersOf(pass)).toEqual(['runStepPlugin'])
  })

  it('that was told to stop is the last that is', () => {
    const stopped: PluginStatus = { ...second, operation: 'Terminate', phase: 'Successful' }
    const erring: PluginStatus = { ...second, phase: 'Error' }
    const pluginStatuses = [ran, erring, stopped]
    const pass = passOverTwo({ promoteFull: true, pluginStatuses })
    expect(pass.pluginStatuses).toEqual(pluginStatuses)
    // One that erred goes on erring: it is not over by being stopped.
    expect(pass.pluginSettled).toBe(false)
  })

  it('that could not be stopped is not told again', () => {
    const stopped: PluginStatus = { ...ran, operation: 'Terminate', phase: 'Failed' }
    const pluginStatuses = [ran, stopped]
    expect(passOverTwo({ promoteFull: true, pluginStatuses }).pluginStatuses).toEqual(
      pluginStatuses,
    )
  })

  it('is undone for what it ran, not for what it was told later', () => {
    const erring: PluginStatus = { ...second, phase: 'Error' }
    const stopped: PluginStatus = { ...second, operation: 'Terminate', phase: 'Successful' }
    const pluginStatuses = [erring, stopped]
    expect(passOverTwo({ abort: true, pluginStatuses }).pluginStatuses).toEqual(pluginStatuses)
  })

  it('is forgotten at the first step of a retry, plugin or not, but not before the abort is', () => {
    const later = canary({ steps: [{ setWeight: 25 }, { plugin: { name: 'org/check' } }] })
    const over = (more: Partial<RolloutStatus>, dropAbort = false) => {
      const pass = passOf(updating(later, { status: { pluginStatuses: [second], ...more } }))
      pass.pause.dropAbort = dropAbort
      stepPlugin(pass)
      return pass.pluginStatuses
    }
    expect(over({ currentStepIndex: 0 })).toEqual([])
    expect(over({ currentStepIndex: 0, abort: true }, true)).toEqual([second])
    expect(over({ currentStepIndex: 2 })).toEqual([second])
  })

  it('warns of what fails and errs, and of nothing else', () => {
    const called: PluginStatus = { ...second, startedAt: at(20), updatedAt: at(70) }
    const answer = (phase: PluginOutcome['phase']) =>
      warningsOf(
        passOverTwo({ pluginStatuses: [done, called] }, [{ ...outcome(phase), stepIndex: 1 }]),
      )
    expect(answer('Failed')).toEqual(['Step plugin org/check (step 2) transitioned to Failed'])
    expect(answer('Error')).toEqual(['Step plugin org/check (step 2) transitioned to Error'])
    expect(answer('Successful')).toEqual([])
    expect(warningsOf(passOverTwo({ pluginStatuses: [done] }))).toEqual([])
  })
})
