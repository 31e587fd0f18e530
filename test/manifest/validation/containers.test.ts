import { describe, expect, it } from 'vitest'
import {
  objectionsToContainers,
  objectionsToEphemeral,
} from '../../../src/manifest/validation/containers.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { JsonObject } from '../../../src/units/json.ts'

function against(...containers: readonly JsonObject[]): readonly string[] {
  const spec = { containers, volumes: [{ name: 'data' }] }
  return objectionsToContainers(spec, 'controller').map(objectionText)
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

  it('restart as the pod does: only those of the init kind may go on running', () => {
    expect(against({ ...app, restartPolicy: 'Always' })).toEqual([
      `${place}[0].restartPolicy: Forbidden: may not be set for non-init containers`,
    ])
    const initContainers = [{ ...app, name: 'init', restartPolicy: 'Never' }]
    expect(
      objectionsToContainers({ containers: [app], initContainers }, 'controller').map(
        objectionText,
      ),
    ).toEqual([
      'spec.template.spec.initContainers[0].restartPolicy: Unsupported value: "Never": supported values: "Always"',
    ])
  })

  it('may take as long to stop as the pod is given', () => {
    const lifecycle = { preStop: { sleep: { seconds: 40 } } }
    const spec = { containers: [{ ...app, lifecycle }] }
    expect(objectionsToContainers(spec, 'controller')).toHaveLength(1)
    expect(
      objectionsToContainers({ ...spec, terminationGracePeriodSeconds: 40 }, 'controller'),
    ).toEqual([])
  })

  it('of the init kind have names of their own and no probes, unless they go on running', () => {
    const init = { ...app, name: 'init', livenessProbe: { exec: { command: ['true'] } } }
    const spec = {
      containers: [app],
      initContainers: [app, init, { ...init, name: 'side', restartPolicy: 'Always' }],
    }
    const list = 'spec.template.spec.initContainers'
    expect(objectionsToContainers(spec, 'controller').map(objectionText)).toEqual([
      `${list}[0].name: Duplicate value: "app"`,
      `${list}[1].livenessProbe: Forbidden: may not be set for init containers without restartPolicy=Always`,
    ])
  })

  it('of the ephemeral kind are in no template, and share no name with another', () => {
    const debug = {
      ...app,
      image: ' app',
      ports: [{ containerPort: 80 }],
      targetContainerName: 'x',
    }
    const spec = { containers: [app], ephemeralContainers: [debug] }
    const list = 'spec.template.spec.ephemeralContainers'
    expect(objectionsToContainers(spec, 'controller').map(objectionText)).toEqual([
      `${list}[0].image: Invalid value: " app": must not have leading or trailing whitespace`,
      `${list}[0].name: Duplicate value: "app"`,
      `${list}[0].targetContainerName: Not found: "x"`,
      `${list}[0].ports: Forbidden: cannot be set for an Ephemeral Container`,
    ])
    expect(objectionsToEphemeral(spec).map(objectionText)).toEqual([
      `${list}: Forbidden: ephemeral containers not allowed in pod template`,
    ])
    expect(objectionsToEphemeral({ containers: [app] })).toEqual([])
  })
})
