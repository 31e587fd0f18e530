import { describe, expect, it } from 'vitest'
import { objectionsToContainers } from '../../../src/manifest/validation/container.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { JsonObject } from '../../../src/units/json.ts'

function against(...containers: readonly JsonObject[]): readonly string[] {
  const spec = { containers, volumes: [{ name: 'data' }] }
  return objectionsToContainers(spec).map(objectionText)
}

const place = 'spec.template.spec.containers'
const app = { name: 'app', image: 'app:v1' }

describe('containers', () => {
  it('are at least one', () => {
    expect(against(app)).toEqual([])
    expect(against()).toEqual([`${place}: Required value`])
  })

  it('have names and images', () => {
    expect(against({ name: '', image: '' })).toEqual([
      `${place}[0].name: Required value`,
      `${place}[0].image: Required value`,
    ])
    expect(against({ ...app, image: ' app ' })).toEqual([])
  })

  it('have different names', () => {
    expect(against(app, app)).toEqual([`${place}[1].name: Duplicate value: "app"`])
  })

  it('have ports from 1 to 65535', () => {
    const ports = [{ containerPort: 0 }, { containerPort: 65536 }, { containerPort: 80 }]
    expect(against({ ...app, ports })).toEqual([
      `${place}[0].ports[0].containerPort: Required value`,
      `${place}[0].ports[1].containerPort: Invalid value: 65536: must be between 1 and 65535, inclusive`,
    ])
  })

  it('mount volumes that are there', () => {
    const volumeMounts = [
      { name: 'data', mountPath: '/data' },
      { name: 'logs', mountPath: '/logs' },
    ]
    expect(against({ ...app, volumeMounts })).toEqual([
      `${place}[0].volumeMounts[1].name: Not found: "logs"`,
    ])
  })

  it('are told of ports before a repeated name', () => {
    const ports = [{ containerPort: 0 }]
    expect(against(app, { ...app, ports })).toEqual([
      `${place}[1].ports[0].containerPort: Required value`,
      `${place}[1].name: Duplicate value: "app"`,
    ])
  })
})
