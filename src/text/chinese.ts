/** Every message in Simplified Chinese, by area. */
import app from './messages/zh-Hans/app.json';
import briefing from './messages/zh-Hans/briefing.json';
import charts from './messages/zh-Hans/charts.json';
import common from './messages/zh-Hans/common.json';
import debrief from './messages/zh-Hans/debrief.json';
import desk from './messages/zh-Hans/desk.json';
import errors from './messages/zh-Hans/errors.json';
import field from './messages/zh-Hans/field.json';
import home from './messages/zh-Hans/home.json';
import results from './messages/zh-Hans/results.json';
import why from './messages/zh-Hans/why.json';

export const chinese = {
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
