import { autoPromotionSecondsWithoutEffect } from '../../../src/questions/lint/autoPromotionSecondsWithoutEffect.ts'
import { tried } from './tried.ts'
import { blueGreen } from './written.ts'

tried(autoPromotionSecondsWithoutEffect, {
  flags: blueGreen('autoPromotionEnabled: false, autoPromotionSeconds: 30'),
  at: ['Rollout/web spec.strategy.blueGreen.autoPromotionSeconds'],
  leavesAlone: blueGreen('autoPromotionEnabled: true, autoPromotionSeconds: 30'),
  fixed: blueGreen('autoPromotionSeconds: 30'),
})
