import { describe, expect, it } from 'vitest'
import { readManifests } from '../../../src/manifest/read.ts'
import { againstReferences as against, blueGreen, canary, template } from '../given.ts'

const step = { analysis: { templates: [{ templateName: 't' }] } }
const place = 'spec.strategy.canary.steps[1].analysis.templates'

describe('the templates of analyses', () => {
  it('exist', () => {
    expect(against(canary({ steps: [{ pause: {} }, step] }))).toEqual([
      `${place}: Invalid value: "t": AnalysisTemplate 't' not found`,
    ])
    expect(against(canary({ steps: [{ pause: {} }, step] }), template('t'))).toEqual([])
  })

  it('do not lead back to themselves', () => {
    const { metadata } = template('t')
    const loop = { ...template('t'), metadata, spec: { templates: [{ templateName: 't' }] } }
    const { diagnostics } = readManifests([canary({ steps: [step] }), loop])
    expect(diagnostics.map(({ code, hint }) => [code, hint])).toContainEqual([
      'analysis-template-not-found',
      'Leave out one reference of the circle: the controller follows it until it dies of it.',
    ])
  })

  it('of the whole cluster are others', () => {
    const analysis = { templates: [{ templateName: 't', clusterScope: true }] }
    expect(against(canary({ analysis }), template('t'))).toEqual([
      'spec.strategy.canary.analysis.templates: Invalid value: "t": ClusterAnalysisTemplate \'t\' not found',
    ])
    const wide = { ...template('t'), kind: 'ClusterAnalysisTemplate' }
    expect(against(canary({ analysis }), wide)).toEqual([])
  })

  it('end, where the Rollout waits for them', () => {
    const endless = template('t', { interval: '10s' })
    const text =
      'Invalid value: "t": AnalysisTemplate t has metric t which runs indefinitely. Invalid value for count: <nil>'
    expect(against(canary({ steps: [{ pause: {} }, step] }), endless)).toEqual([
      `${place}: ${text}`,
    ])
    expect(against(canary({ analysis: step.analysis }), endless)).toEqual([])
    const bothSides = {
      activeService: '',
      previewService: '',
      prePromotionAnalysis: step.analysis,
      postPromotionAnalysis: step.analysis,
    }
    expect(against(blueGreen(bothSides), endless)).toEqual([
      `spec.strategy.blueGreen.prePromotionAnalysis.templates: ${text}`,
      `spec.strategy.blueGreen.postPromotionAnalysis.templates: ${text}`,
    ])
  })

  it('are given their arguments', () => {
    const open = { ...template('t'), spec: { metrics: [], args: [{ name: 'x' }] } }
    expect(against(canary({ steps: [{ pause: {} }, step] }), open)).toEqual([
      `${place}: Invalid value: "templateNames: [t]": args.x was not resolved`,
    ])
  })
})
