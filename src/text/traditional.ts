/** Every message in Traditional Chinese, by area. */
import {
  app,
  briefing,
  charts,
  common,
  debrief,
  desk,
  errors,
  field,
  home,
  results,
  why
} from 'virtual:messages/zh-Hant';

export const traditional = {
  app,
  briefing,
  charts,
  common,
  debrief,
  desk,
  errors,
  field,
  home,
  results,
  why
};
