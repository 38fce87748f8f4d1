/** Finds the browser the tests drive, and installs Chromium where that can be done without asking. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const systemPaths = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable'
];

/** The path of a Chromium on this machine, or undefined. */
export function systemChromium() {
  return systemPaths.find((path) => path && existsSync(path));
}

/** Launch options for Playwright: the system's Chromium, quiet and without look-ups of its own. */
export function chromiumOptions() {
  const executablePath = systemChromium();
  return {
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ],
    ...(executablePath ? { executablePath } : {})
  };
}

/** Sees to it that there is a Chromium; false, with a sentence on what to do, where there cannot be. */
export async function ensureChromium() {
  if (systemChromium() ?? (await playwrightChromium())) return true;
  const root = isDebian() ? asRoot() : undefined;
  if (root) {
    console.log('No Chromium here: installing the one from Debian (about a minute, only the first time).');
    apt(root, ['update']);
    apt(root, ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']);
  } else {
    console.log('No Chromium here: asking Playwright for its own (about 170 MB, only the first time).');
    run('npx', ['playwright', 'install', 'chromium']);
  }
  if (systemChromium() ?? (await playwrightChromium())) return true;
  console.error(`
The browser tests need Chromium and it could not be installed. Do one of these, then run npm test again:
  - Debian or Ubuntu:      sudo apt-get install chromium
  - anywhere else:         npx playwright install --with-deps chromium
  - a browser of your own: CHROMIUM_PATH=/path/to/chrome npm test
Without a browser these run: npm run lint && npm run types && npm run unit
`);
  return false;
}

async function playwrightChromium() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath());
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** What to put before a command to run it as root; undefined where that cannot be had without asking. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function apt(root, args) {
  const [command, ...rest] = [...root, 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=300', ...args];
  run(command, rest);
}

function run(command, args) {
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
