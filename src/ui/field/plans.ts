/** The towns the game is played in: one street plan for each number of companies from two to five. */
import type { Court, Outline, Point, Rect, Road, Street, StreetPlan } from './plan';

/** The plan for so many companies; each has its court in its own shape, the first the player's circle. */
export function planFor(companies: number): StreetPlan {
  return PLANS[Math.max(2, Math.min(5, companies))] ?? threeShops;
}

const at = (x: number, y: number): Point => ({ x, y });
const rect = (x: number, y: number, width: number, height: number): Rect => ({ x, y, width, height });
const polygon = (...points: readonly (readonly [number, number])[]): Outline => ({
  kind: 'polygon',
  points: points.map(([x, y]) => at(x, y))
});
const circle = (x: number, y: number, radius: number): Outline => ({
  kind: 'circle',
  centre: at(x, y),
  radius
});
const road = (path: string, width: number): Road => ({ path, width });
const street = (
  first: number,
  second: number,
  chip: readonly [number, number],
  ...points: readonly (readonly [number, number])[]
): Street => ({ between: [first, second], points: points.map(([x, y]) => at(x, y)), chip: at(...chip) });

/** Arcs round the door of a round court, cut off at its edge: the nearer the door, the closer. */
function arcs({ x, y }: Point, edge: number, door: number, radii: readonly number[]): string {
  const down = door - y;
  const round = (n: number) => n.toFixed(1);
  return radii
    .map((r) => {
      const meet = (edge * edge - r * r + down * down) / (2 * down);
      const half = Math.sqrt(Math.max(0, edge * edge - meet * meet));
      const large = meet > down ? 1 : 0;
      const at = round(y + meet);
      return `M${round(x - half)} ${at}A${r} ${r} 0 ${large} 1 ${round(x + half)} ${at}`;
    })
    .join('');
}

/** A grid of flagstones in a rectangle. */
function flags({ x, y, width, height }: Rect, cells: number): string {
  return Array.from({ length: cells - 1 }, (_, i) => (i + 1) / cells)
    .map((t) => `M${x + width * t} ${y}v${height}M${x} ${y + height * t}h${width}`)
    .join('');
}

const roundCourt: Court = {
  outline: circle(312, 408, 132),
  door: at(312, 511),
  awning: rect(262, 511, 100, 22),
  sign: { ...at(312, 568.5), corner: 'bottom' },
  paving: arcs(at(312, 408), 132, 511, [72, 112, 152, 192])
};

const squareCourt: Court = {
  outline: polygon([34, 64], [252, 64], [252, 282], [34, 282]),
  door: at(42, 173),
  awning: rect(20, 128, 22, 90),
  sign: { ...at(10, 1), corner: 'top-left' },
  paving: flags(rect(34, 64, 218, 218), 6)
};

const triangleCourt: Court = {
  outline: polygon([372, 178], [594, 62], [594, 294]),
  door: at(586, 178),
  awning: rect(586, 132, 22, 92),
  sign: { ...at(614, 1), corner: 'top-right' },
  paving: 'M416.4 154.8V201.2M460.8 131.6V224.4M505.2 108.4V247.6M549.6 85.2V270.8'
};

const mainRoads = [
  road('M313 -10V170', 30),
  road('M240 172H313', 34),
  road('M313 170V300', 36),
  road('M118 270 222 372', 26),
  road('M-10 318H150', 16),
  road('M312 540V600', 30),
  road('M-10 566 230 470', 16),
  road('M634 520 410 450', 18),
  road('M548 330V500', 10),
  road('M143 -10V70', 18),
  road('M-10 172H40', 20),
  road('M92 318V520', 10),
  road('M176 490V600', 10),
  road('M470 470V600', 10),
  road('M-10 26H313', 8),
  road('M313 22H640', 8),
  road('M560 430H640', 8),
  road('M-10 424H92', 8)
];

const mainYards = [
  'M344 34h60v24h-21v16h-39Z',
  'M420 34h120v13.2h-42v8.8h-78Z',
  'M20 36h90v9.6h-31.5v6.4h-58.5Z',
  'M160 36h110v9.6h-38.5v6.4h-71.5Z',
  'M12 340h66v39.6h-23.1v26.4h-42.9Z',
  'M106 344h60v36h-21v24h-39Z',
  'M12 440h66v36h-23.1v24h-42.9Z',
  'M110 440h66v20.4h-23.1v13.6h-42.9Z',
  'M500 356h34v36h-11.9v24h-22.1Z',
  'M560 350h50v39.6h-17.5v26.4h-32.5Z',
  'M560 446h50v24h-17.5v16h-32.5Z',
  'M344 96h40v18h-14v12h-26Z',
  'M262 36h34v36h-11.9v24h-22.1Z',
  'M486 520h60v26.4h-21v17.6h-39Z'
];

const plaza = { centre: at(313, 170), radius: 54, label: at(335, 96) };

const threeShops: StreetPlan = {
  courts: [roundCourt, squareCourt, triangleCourt],
  plaza,
  streets: [
    street(0, 1, [112, 312], [217, 367], [162, 313], [137, 289]),
    street(0, 2, [470, 292], [412, 351], [458, 296], [493, 254]),
    street(0, 3, [344, 250], [313, 290], [313, 215]),
    street(1, 3, [262, 172], [244, 172], [270, 172]),
    street(2, 3, [374, 172], [384, 175], [360, 172])
  ],
  roads: [
    ...mainRoads,
    road('M313 172H390', 34),
    road('M505 240 408 356', 26),
    road('M634 330H486', 16),
    road('M594 172H640', 20)
  ],
  yards: mainYards
};

const twoShops: StreetPlan = {
  courts: [roundCourt, squareCourt],
  plaza,
  streets: [
    street(0, 1, [112, 312], [217, 367], [162, 313], [137, 289]),
    street(0, 2, [344, 250], [313, 290], [313, 215]),
    street(1, 2, [262, 172], [244, 172], [270, 172])
  ],
  roads: [...mainRoads, road('M313 172H640', 34), road('M470 172V330', 20), road('M634 330H420', 16)],
  yards: [
    ...mainYards,
    'M390 206h62v60h-30v38h-32Z',
    'M490 206h60v44h64v60h-124Z',
    'M404 78h70v40h-24v28h-46Z',
    'M500 78h110v30h-40v38h-70Z'
  ]
};

const fourShops: StreetPlan = {
  courts: [
    {
      outline: circle(170, 422, 114),
      door: at(170, 508),
      awning: rect(125, 508, 90, 20),
      sign: { ...at(170, 569), corner: 'bottom' },
      paving: arcs(at(170, 422), 114, 508, [62, 97, 132, 167])
    },
    {
      outline: polygon([34, 64], [224, 64], [224, 254], [34, 254]),
      door: at(42, 159),
      awning: rect(20, 119, 22, 80),
      sign: { ...at(10, 1), corner: 'top-left' },
      paving: flags(rect(34, 64, 190, 190), 5)
    },
    {
      outline: polygon([390, 166], [594, 58], [594, 274]),
      door: at(586, 166),
      awning: rect(586, 124, 22, 84),
      sign: { ...at(614, 1), corner: 'top-right' },
      paving: 'M441 139V193M492 112V220M543 85V247'
    },
    {
      outline: polygon([460, 298], [584, 400], [460, 502], [336, 400]),
      door: at(524, 447),
      awning: rect(516, 442, 72, 20),
      sign: { ...at(614, 569), corner: 'bottom-right' },
      paving: 'M460 324 552 400 460 476 368 400ZM460 354 516 400 460 446 404 400Z'
    }
  ],
  plaza: { centre: at(312, 270), radius: 50, label: at(312, 198) },
  streets: [
    street(0, 4, [329, 338], [251, 340], [281, 308]),
    street(1, 4, [176, 281], [218, 214], [272, 247]),
    street(2, 4, [456, 246], [410, 172], [354, 243]),
    street(3, 4, [440, 282], [411, 350], [344, 308])
  ],
  roads: [
    road('M312 -10V270', 28),
    road('M200 202 312 270', 28),
    road('M420 170 312 270', 28),
    road('M312 270 200 410', 28),
    road('M312 270 430 400', 28),
    road('M312 300V590', 20),
    road('M-10 290H200', 14),
    road('M440 290H640', 14),
    road('M143 -10V70', 18),
    road('M-10 159H40', 18),
    road('M594 166H640', 18),
    road('M-10 26H640', 8)
  ],
  yards: [
    'M250 40h40v70h-22v30h-18Z',
    'M340 40h60v44h-30v30h-30Z',
    'M12 306h40v70h-22v20h-18Z',
    'M588 306h30v70h-20v30h-10Z',
    'M318 520h44v34h-44Z',
    'M266 520h30v36h-30Z'
  ]
};

const fiveShops: StreetPlan = {
  courts: [
    {
      outline: circle(120, 440, 96),
      door: at(120, 516),
      awning: rect(78, 516, 84, 20),
      sign: { ...at(120, 569), corner: 'bottom' },
      paving: arcs(at(120, 440), 96, 516, [54, 84, 114, 144])
    },
    {
      outline: polygon([34, 64], [200, 64], [200, 230], [34, 230]),
      door: at(42, 147),
      awning: rect(20, 110, 22, 74),
      sign: { ...at(10, 1), corner: 'top-left' },
      paving: flags(rect(34, 64, 166, 166), 4)
    },
    {
      outline: polygon([414, 152], [594, 58], [594, 246]),
      door: at(586, 152),
      awning: rect(586, 114, 22, 76),
      sign: { ...at(614, 1), corner: 'top-right' },
      paving: 'M459 128V176M504 105V199M549 82V222'
    },
    {
      outline: polygon([506, 340], [606, 440], [506, 540], [406, 440]),
      door: at(552, 480),
      awning: rect(546, 478, 68, 18),
      sign: { ...at(536, 569), corner: 'bottom' },
      paving: 'M506 368 578 440 506 512 434 440Z'
    },
    {
      outline: polygon(
        [282, 352],
        [342, 352],
        [342, 410],
        [394, 410],
        [394, 470],
        [342, 470],
        [342, 528],
        [282, 528],
        [282, 470],
        [230, 470],
        [230, 410],
        [282, 410]
      ),
      door: at(312, 518),
      awning: rect(282, 520, 60, 18),
      sign: { ...at(312, 569), corner: 'bottom' },
      paving: 'M282 410H342V470H282Z'
    }
  ],
  plaza: { centre: at(312, 236), radius: 56, label: at(312, 163) },
  streets: [
    street(0, 5, [210, 330], [196, 358], [274, 280]),
    street(1, 5, [224, 196], [196, 192], [260, 218]),
    street(2, 5, [392, 194], [430, 160], [362, 212]),
    street(3, 5, [428, 322], [472, 366], [350, 278]),
    street(4, 5, [312, 322], [312, 360], [312, 290])
  ],
  roads: [
    road('M312 -10V236', 28),
    road('M180 186 312 236', 26),
    road('M440 154 312 236', 26),
    road('M312 236 180 372', 26),
    road('M312 236 486 376', 26),
    road('M312 236V366', 26),
    road('M-10 290H150', 14),
    road('M480 290H640', 14),
    road('M-10 26H640', 8)
  ],
  yards: [
    'M226 44h60v66h-30v30h-30Z',
    'M338 44h70v40h-34v46h-36Z',
    'M12 302h40v46h-20v10h-20Z',
    'M580 302h36v46h-20v10h-16Z'
  ]
};

const PLANS: Readonly<Record<number, StreetPlan>> = {
  2: twoShops,
  3: threeShops,
  4: fourShops,
  5: fiveShops
};
