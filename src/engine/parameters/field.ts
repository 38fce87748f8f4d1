/** Numbers of the field: channels, promises, crises, and asking people back. */
import { chosen, row } from './row';

export const CHANNELS = {
  channelSpread: row(
    0.25,
    0,
    0.5,
    'level',
    'Neslin 2022',
    'Standard deviation of what full channels give where nothing joins them'
  ),
  channelDiscord: row(
    1,
    0,
    3,
    'level per level',
    'Lemon & Verhoef 2016',
    'What that spread costs somebody who uses every channel (κ)'
  ),
  channelEase: row(0.5, 0, 3, 'utility', chosen, 'Pull of full channels on somebody who uses them all'),
  channelJoy: row(
    3,
    0,
    8,
    'utility per weight',
    'Kushwaha & Shankar 2013',
    'The same for each unit of weight put on experience'
  ),
  channelLooseness: row(
    0.6,
    0,
    1,
    'share',
    'Verhoef, Neslin & Vroomen 2007',
    'Habit that does not count after looking elsewhere first'
  ),
  communityTalk: row(0.8, 0, 3, 'share', chosen, 'Further praise told in a full community'),
  communityBond: row(0.5, 0, 1, 'share of gap', chosen, 'Social bond that a full community adds')
} as const;

export const PROMISE = {
  promiseHonest: row(0.5, 0, 1, 'level', chosen, 'Goodwill at which advertising promises what is kept'),
  promiseClaim: row(
    0.15,
    0,
    0.5,
    'level',
    'Boulding et al. 1993',
    'What a bold promise at full goodwill claims beyond what is kept, and a modest one less'
  ),
  promiseHeard: row(
    0.7,
    0,
    1,
    'share of gap a quarter',
    chosen,
    'How far full goodwill makes strangers believe it'
  )
} as const;

export const CRISIS = {
  crisisWeight: row(
    3,
    0,
    8,
    'utility',
    'Van Heerde, Helsen & Dekimpe 2007',
    'Push of a crisis at its deepest on somebody without trust'
  ),
  crisisDeafness: row(
    0.7,
    0,
    1,
    'share',
    'Van Heerde, Helsen & Dekimpe 2007',
    'Effect of its own goodwill that a company loses at the depth of a crisis'
  ),
  crisisCompare: row(
    1,
    0,
    3,
    'share',
    'Van Heerde, Helsen & Dekimpe 2007',
    'How much more its customers then heed the prices and the goodwill of others'
  ),
  crisisBuffer: row(
    0.9,
    0,
    1,
    'share',
    'Cleeren, Dekimpe & Helsen 2008',
    'Push that full trust takes away at first'
  ),
  crisisPatience: row(10, 1, 52, 'weeks', 'Cleeren, Dekimpe & Helsen 2008', 'Half-life of that patience'),
  crisisMending: row(
    0.05,
    0,
    1,
    'share of gap a week',
    chosen,
    'Patience that comes back once a crisis is over'
  ),
  crisisHalfLife: row(8, 1, 52, 'weeks', chosen, 'Half-life of a crisis that nobody makes good'),
  crisisRecovery: row(
    0.4,
    0,
    0.9,
    'share',
    'Cleeren et al. 2013',
    'How much shorter full recovery makes that'
  )
} as const;

export const LADDER_STEPS = {
  regularPurchases: row(3, 1, 50, 'purchases', chosen, 'Purchases with which somebody is no longer new'),
  establishedWeeks: row(
    26,
    1,
    260,
    'weeks',
    chosen,
    'Time at home with which somebody is established, and won back for good'
  ),
  loyalTrust: row(0.7, 0, 1, 'level', chosen, 'Trust of the loyal'),
  loyalHabit: row(0.5, 0, 1, 'level', chosen, 'Habit of the loyal')
} as const;

export const WINBACK = {
  winbackReach: row(
    0.6,
    0,
    1,
    'share a quarter',
    chosen,
    'Known lapsed customers asked back at a full effort'
  ),
  winbackCold: row(
    0.25,
    0,
    1,
    'share a quarter',
    chosen,
    'People who never came invited at a full effort and full goodwill'
  ),
  invitationPull: row(
    1,
    0,
    4,
    'utility',
    'Griffin & Lowenstein 2001',
    'Pull of an invitation on the next trip'
  ),
  invitationMemory: row(
    1.5,
    0,
    4,
    'utility',
    'Kumar, Bhagwat & Zhang 2015',
    'Further pull of a fresh memory of full trust and many purchases'
  ),
  invitationFamiliar: row(
    6,
    1,
    100,
    'purchases',
    'Kumar, Bhagwat & Zhang 2015',
    'Purchases that make half of a full memory'
  ),
  invitationFading: row(
    20,
    1,
    104,
    'weeks',
    'Dillard & Bates',
    'Time since the last purchase that halves the memory'
  )
} as const;
