import { describe, expect, it } from 'vitest'
import {
  type Container,
  capAt,
  containerAt,
  nextCapAt,
  type PodLife,
} from '../../src/cluster/podLife.ts'
import { instant, seconds } from '../../src/units/time.ts'

const at = (second: number) => instant(second * 1000)
const quiet: PodLife = { caps: [], flaps: null, crash: null, pullable: null }
const created = (second: number) => ({ createdAt: at(second), readyAt: null })
const told = (life: Partial<PodLife>, startup: number, second: number): Container =>
  containerAt({ ...quiet, ...life }, seconds(startup), created(0), at(second))

/** Every change of a life as its container itself foretells it: `up at 5`, `down at 9`. */
function story(life: Partial<PodLife>, startup: number, until: number): readonly string[] {
  const lines: string[] = []
  let second: number | null = 0
  let before = ''
  while (second !== null && second <= until) {
    const { up, waiting, restarts, until: next } = told(life, startup, second)
    const line = `${up ? 'up' : waiting === '' ? 'runs' : waiting}${restarts > 0 ? ` (${restarts})` : ''}`
    if (line !== before) lines.push(`${line} at ${second}`)
    before = line
    second = next === null ? null : next / 1000
  }
  return lines
}

describe('a pod', () => {
  it('is up once it has started, and stays so where nothing befalls it', () => {
    expect(containerAt(null, seconds(5), created(10), at(14)).up).toBe(false)
    expect(containerAt(null, seconds(5), created(10), at(15))).toEqual({
      up: true,
      waiting: '',
      restarts: 0,
      since: at(10),
      until: null,
    })
    expect(story({}, 5, 900)).toEqual(['runs at 0', 'up at 5'])
  })

  it('flaps from when it has started on, for ever', () => {
    const flaps = { ready: seconds(20), unready: seconds(10) }
    expect(story({ flaps }, 5, 70)).toEqual([
      'runs at 0',
      'up at 5',
      'runs at 25',
      'up at 35',
      'runs at 55',
      'up at 65',
    ])
  })
})

// As the kubelet does it (CrashLoopBackOff), for a container that dies after a second: it runs 0–1, 1–2, waits 10, runs 12–13,
// waits 20, 33–34, waits 40, 74–75, waits 80, 155–156, waits 160, 316–317, waits 300, 617 …
describe('a container that crashes', () => {
  const crash = { after: seconds(1), times: 1000 }

  it('is restarted at once, and then after a back-off that doubles up to five minutes', () => {
    const waits = story({ crash }, 0, 1300).filter((line) => line.startsWith('CrashLoop'))
    expect(waits.map((line) => Number(line.split(' ').at(-1)))).toEqual([
      2, 13, 34, 75, 156, 317, 618, 919, 1220,
    ])
    const runs = story({ crash }, 0, 1300).filter((line) => line.startsWith('up'))
    expect(runs.map((line) => Number(line.split(' ').at(-1)))).toEqual([
      0, 1, 12, 33, 74, 155, 316, 617, 918, 1219,
    ])
  })

  it('counts its restarts, and may be well after some', () => {
    expect(told({ crash }, 0, 20)).toMatchObject({ waiting: 'CrashLoopBackOff', restarts: 2 })
    expect(story({ crash: { after: seconds(3), times: 2 } }, 2, 900)).toEqual([
      'runs at 0',
      'up at 2',
      'runs (1) at 3',
      'up (1) at 5',
      'CrashLoopBackOff (1) at 6',
      'runs (2) at 16',
      'up (2) at 18',
    ])
  })

  it('is never up that needs longer to start than it lives', () => {
    const lines = story({ crash: { after: seconds(3), times: 1000 } }, 5, 600)
    expect(lines.filter((line) => line.startsWith('up'))).toEqual([])
  })

  it('is taken to be well after ten minutes', () => {
    const long = { after: seconds(600), times: 1000 }
    expect(story({ crash: long }, 0, 2000)).toEqual([
      'up at 0',
      'up (1) at 600',
      'up (2) at 1200',
      'up (3) at 1800',
    ])
  })
})

describe('an image that cannot be pulled', () => {
  it('is said to fail, then to wait, again and again', () => {
    const words = [0, 0.5, 1, 9, 10, 11, 29, 30, 31].map(
      (second) => told({ pullable: 'never' }, 5, second).waiting,
    )
    const [fails, waits] = ['ErrImagePull', 'ImagePullBackOff']
    expect(words).toEqual([fails, fails, waits, waits, fails, waits, waits, fails, waits])
    expect(told({ pullable: 'never' }, 5, 50).until).toBeNull()
  })

  it('is found by the first attempt after it is there', () => {
    // Attempts at 0, 10, 30, 70, 150 s.
    expect(story({ pullable: at(60) }, 5, 900)).toEqual([
      'ErrImagePull at 0',
      'runs at 70',
      'up at 75',
    ])
    expect(story({ pullable: at(70) }, 5, 900)).toContain('up at 75')
    expect(story({ pullable: at(71) }, 5, 900)).toContain('up at 155')
  })

  it.each(['never', at(60)] as const)(
    'is there for pods that were ready before: %s',
    (pullable) => {
      const pod = { createdAt: at(-300), readyAt: at(-290) }
      for (const second of [0, 59, 60, 70, 900]) {
        const container = containerAt({ ...quiet, pullable }, seconds(5), pod, at(second))
        expect(container).toMatchObject({ up: true, waiting: '', until: null })
      }
    },
  )

  it('is not there for those that were not', () => {
    const pod = { createdAt: at(-5), readyAt: null }
    const life = { ...quiet, pullable: at(60) }
    expect(containerAt(life, seconds(5), pod, at(0))).toMatchObject({
      up: false,
      waiting: 'ImagePullBackOff',
      until: at(65),
    })
  })
})

it('a limit of ready pods holds until the next one', () => {
  const life: PodLife = {
    ...quiet,
    caps: [
      [at(10), 9],
      [at(20), 6],
    ],
  }
  expect([5, 10, 19, 20].map((second) => capAt(life, at(second)))).toEqual([9, 9, 9, 6])
  expect(capAt(quiet, at(5))).toBeNull()
  expect([5, 10, 20].map((second) => nextCapAt(life, at(second)))).toEqual([at(10), at(20), null])
})
