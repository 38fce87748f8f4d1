/** Every message in English, by area: the language that names the keys. */
import app from './messages/en/app.json';
import briefing from './messages/en/briefing.json';
import charts from './messages/en/charts.json';
import common from './messages/en/common.json';
import debrief from './messages/en/debrief.json';
import desk from './messages/en/desk.json';
import errors from './messages/en/errors.json';
import field from './messages/en/field.json';
import home from './messages/en/home.json';
import results from './messages/en/results.json';
import why from './messages/en/why.json';

export const english = {
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
