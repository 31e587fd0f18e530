import { describe, expect, it } from 'vitest'
import { noSuchContainer, withImage } from '../../src/verbs/setImage.ts'
import { object, rollout, template, typed } from './given.ts'

const proxy = { name: 'proxy', image: 'proxy:1' }

describe('set image', () => {
  it('writes the whole Rollout, even if the image is there already', () => {
    const set = typed('set image web app=app:v2', [rollout()])
    expect(set.writes).toEqual([
      {
        resource: 'rollouts',
        name: 'web',
        subresource: '',
        type: 'update',
        body: rollout(),
        refused: '',
      },
    ])
    expect(set.stdout).toBe('rollout "web" image updated\n')
  })

  it('writes the Deployment of a workloadRef, whatever kind it says', () => {
    const referring = rollout({ workloadRef: { kind: 'ReplicaSet', name: 'shop' } })
    const shop = object('Deployment', 'shop', { spec: { template: template('app:v1') } })
    const set = typed('set image web app=app:v9', [referring, shop])
    expect(set.objects[1]?.spec).toEqual({ template: template('app:v9') })
    expect(set.stdout).toBe('deployment "shop" image updated\n')
    expect(typed('set image web app=app:v9', [referring]).stderr).toBe(
      'Error: deployments.apps "shop" not found\n',
    )
  })

  it('tries again four times when somebody else was quicker', () => {
    const four = typed('set image web app=app:v9', [rollout()], { conflicts: 4 })
    expect(four.writes.map(({ refused }) => refused)).toEqual([...Array(4).fill('Conflict'), ''])
    const five = typed('set image web app=app:v9', [rollout()], { conflicts: 5 })
    expect(five.writes).toHaveLength(5)
    expect(five).toMatchObject({ stdout: '', exitCode: 1, objects: [rollout()] })
    expect(five.stderr).toMatch(
      /^Error: Operation cannot be fulfilled on rollouts\.argoproj\.io "web"/,
    )
  })

  it.each(['app', 'app=a=b', 'a=b c=d'])('wants a container and an image, not %s', (pair) => {
    expect(typed(`set image web ${pair}`, [rollout()])).toMatchObject({ writes: [], exitCode: 1 })
  })
})

describe('an image', () => {
  const all = {
    metadata: {},
    spec: {
      initContainers: [{ name: 'init', image: 'a' }],
      containers: [{ name: 'app', image: 'a' }, { image: 'a' }],
      ephemeralContainers: [{ name: 'debug', image: 'a' }],
    },
  }

  it('is set by the name of its container, in every list', () => {
    expect(withImage(all, 'debug', 'b')).toEqual({
      ...all,
      spec: { ...all.spec, ephemeralContainers: [{ name: 'debug', image: 'b' }] },
    })
    expect(withImage(template('a', proxy), 'proxy', '')).toEqual(
      template('a', { ...proxy, image: '' }),
    )
  })

  it('is set in all of them by a star, and in those without a name by none', () => {
    expect(JSON.stringify(withImage(all, '*', 'b'))).toBe(
      JSON.stringify(all).replaceAll('"image":"a"', '"image":"b"'),
    )
    expect(withImage(all, '', 'b')?.spec).toMatchObject({
      containers: [{ image: 'a' }, { image: 'b' }],
    })
  })

  it('is refused where no container has the name', () => {
    expect(withImage(all, 'nope', 'b')).toBeNull()
    expect(noSuchContainer('nope')).toBe('unable to find container named "nope"')
    expect(typed('set image web nope=b', [rollout()]).stderr).toBe(
      'Error: unable to find container named "nope"\n',
    )
  })
})
