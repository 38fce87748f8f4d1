// The benchmark market in C++: the arithmetic of kernel.ts, operation for operation, so that the state is the same to the bit.
// Usage: market START QUARTERS, where START is what native.ts writes. Prints the hash and the units sold after the opening
// quarters, then the processor time in nanoseconds that QUARTERS more took.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

#include "rules.h"

template <typename T> using Array = std::vector<T>;

static const int CELLS = 1024;
static const int ALL = (1 << COMPANIES) - 1;
static const int ONE_MESSAGE = 1 << 24;
static const double FULL = 65535;
static const uint32_t UPPER = 0xffff0000u;

static double clamp01(double x) { return x < 0 ? 0 : x > 1 ? 1 : x; }

// exp: 2^(k/32) by table, a short series for the rest.
static double fractions[32], powers[129];

static void makeExp() {
  double roots[6] = {2};
  for (int k = 1; k < 6; k++) roots[k] = std::sqrt(roots[k - 1]);
  for (int k = 0; k < 32; k++) {
    fractions[k] = 1;
    for (int bit = 0; bit < 5; bit++) if ((k >> bit) & 1) fractions[k] *= roots[5 - bit];
  }
  powers[64] = 1;
  for (int n = 1; n <= 64; n++) {
    powers[64 + n] = powers[64 + n - 1] * 2;
    powers[64 - n] = powers[64 - n + 1] / 2;
  }
}

static double detExp(double x) {
  const double LN2 = 0.6931471805599453;
  double held = x < -40 ? -40 : x > 40 ? 40 : x;
  double k = std::floor(held * (32 / LN2) + 0.5);
  double r = held - k * (LN2 / 32);
  int whole = (int)k, n = whole >> 5;
  double series = 1 + r * (1 + r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24))));
  return fractions[whole & 31] * powers[n + 64] * series;
}

struct Words { uint32_t w[4]; };

static inline Words draw(uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
  uint32_t x = a * 1664525u + 1013904223u, y = b * 1664525u + 1013904223u;
  uint32_t z = c * 1664525u + 1013904223u, w = d * 1664525u + 1013904223u;
  x += y * w; y += z * x; z += x * y; w += y * z;
  x ^= x >> 16; y ^= y >> 16; z ^= z >> 16; w ^= w >> 16;
  x += y * w; y += z * x; z += x * y; w += y * z;
  return {{x ^ (x >> 16), y ^ (y >> 16), z ^ (z >> 16), w ^ (w >> 16)}};
}

static double normals[CELLS + 1], gumbels[CELLS + 1], exponentials[CELLS + 1];

static inline double lookUp(const double *cells, uint32_t word) {
  uint32_t k = word >> 22;
  double low = cells[k];
  return low + (cells[k + 1] - low) * ((word & 0x3fffff) * (1.0 / 0x400000));
}

static uint32_t n, choiceLuck, encounterLuck, noticeLuck;
static int32_t week;
static Array<uint8_t> segment, aware, mail;
static Array<float> wants, price, wait, expectation, satisfaction, trust;
static Array<int32_t> due, leaves, contactsAt, contacts, inbox;
static Array<int8_t> home, before;
static Array<int16_t> since;
static int32_t units[COMPANIES * SEGMENTS], kept[2 * COMPANIES];
static int32_t list[CHUNK];

static inline double stayOf(double feel, double faith) {
  return detExp(HAZARD_FEEL * feel + HAZARD_TRUST * faith) * (1 / HAZARD) - 0.5;
}

static inline int32_t weeksUntil(uint32_t half, double mean) {
  return (int32_t)std::floor(lookUp(exponentials, half) * mean);
}

static int listBuyers(uint32_t low, uint32_t high) {
  int count = 0;
  for (uint32_t i = low; i < high; i++) {
    list[count] = i;
    count += due[i] <= week;
  }
  return count;
}

static void spread(uint32_t low, uint32_t high) {
  for (uint32_t i = low; i < high; i++) {
    if (aware[i] == ALL) continue;
    Words seen = draw(i, week, noticeLuck, 0);
    for (int j = 0; j < COMPANIES; j++) if (seen.w[j] < ADVERTISING[j]) aware[i] |= 1 << j;
  }
}

static inline int choose(uint32_t i) {
  Words luck = draw(i, week, choiceLuck, 0);
  double quality = wants[3 * i], service = wants[3 * i + 1], brand = wants[3 * i + 2], sensitivity = price[i];
  int known = aware[i], own = leaves[i] <= week ? NOBODY : home[i], pick = 0;
  home[i] = own;
  double top = -1e9;
  for (int j = 0; j < COMPANIES; j++) {
    if (((known >> j) & 1) == 0) continue;
    double u = quality * expectation[i * COMPANIES + j] + service * SERVICE[j] + brand * BRAND[j] - sensitivity * PRICE[j];
    if (j == own) u += HABIT + TRUST_PULL * trust[i];
    u += lookUp(gumbels, luck.w[j]);
    if (u > top) { top = u; pick = j; }
  }
  return pick;
}

static inline double meet(uint32_t i, int j, const Words &luck) {
  uint32_t at = i * COMPANIES + j;
  double level = QUALITY[j] + NOISE * lookUp(normals, luck.w[2]);
  double gap = level - expectation[at];
  double size = std::fabs(gap);
  double felt = level + (LOSS_MEAN * gap - LOSS_HALF * size);
  double feel = clamp01(satisfaction[i] + FEEL * (felt - satisfaction[i]));
  double faith = clamp01(trust[i] + (TRUST_MEAN * gap - TRUST_HALF * size));
  expectation[at] = (float)(expectation[at] + EXPECT * gap);
  satisfaction[i] = (float)feel;
  trust[i] = (float)faith;
  due[i] = week + 1 + weeksUntil(luck.w[3] & UPPER, wait[i]);
  leaves[i] = week + 1 + weeksUntil(luck.w[3] << 16, stayOf(feel, faith));
  return level;
}

static inline void tell(uint32_t i, int j, double level, const Words &luck) {
  int first = contactsAt[i], count = contactsAt[i + 1] - first;
  int32_t message = ONE_MESSAGE + (int32_t)std::floor(clamp01(level) * FULL);
  for (int k = 0; k < count; k++) {
    if (((luck.w[k >> 2] >> ((k & 3) << 3)) & 255) >= TELL) continue;
    int to = contacts[first + k];
    inbox[to * COMPANIES + j] += message;
    mail[to] = 1;
  }
}

static void serve(int count) {
  for (int k = 0; k < count; k++) {
    uint32_t i = list[k];
    int j = choose(i);
    units[j * SEGMENTS + segment[i]]++;
    if (home[i] != j) { home[i] = j; since[i] = week; satisfaction[i] = FIRST_FEEL; trust[i] = FIRST_TRUST; }
    Words luck = draw(i, week, encounterLuck, 0);
    tell(i, j, meet(i, j, luck), luck);
  }
}

static void listen() {
  int32_t *byFour = (int32_t *)mail.data();
  for (size_t four = 0; four < mail.size() / 4; four++) {
    if (byFour[four] == 0) continue;
    for (size_t i = 4 * four; i < 4 * four + 4; i++) {
      if (mail[i] == 0) continue;
      for (size_t at = i * COMPANIES; at < (i + 1) * COMPANIES; at++) {
        int32_t cell = inbox[at];
        if (cell == 0) continue;
        double mean = (cell & 0xffffff) / (FULL * ((uint32_t)cell >> 24));
        expectation[at] = (float)(expectation[at] + HEAR * (mean - expectation[at]));
        aware[i] |= 1 << (at - i * COMPANIES);
        inbox[at] = 0;
      }
    }
    byFour[four] = 0;
  }
}

static void quarter() {
  before = home;
  for (int w = 0; w < WEEKS; w++, week++) {
    for (uint32_t low = 0; low < n; low += CHUNK) {
      uint32_t high = low + CHUNK < n ? low + CHUNK : n;
      spread(low, high);
      serve(listBuyers(low, high));
    }
    listen();
  }
  for (uint32_t i = 0; i < n; i++)
    if (leaves[i] < week && home[i] != NOBODY) { home[i] = NOBODY; since[i] = leaves[i]; }
  for (int &one : kept) one = 0;
  for (uint32_t i = 0; i < n; i++) {
    if (before[i] == NOBODY) continue;
    kept[2 * before[i]]++;
    if (home[i] == before[i]) kept[2 * before[i] + 1]++;
  }
}

static uint32_t hashBytes(uint32_t h, const void *data, size_t size) {
  for (size_t k = 0; k < size; k++) h = (h ^ ((const uint8_t *)data)[k]) * 0x01000193u;
  return h;
}

template <typename T> static uint32_t hashArray(uint32_t h, const Array<T> &all) {
  return hashBytes(h, all.data(), all.size() * sizeof(T));
}

template <typename T> static void take(FILE *file, Array<T> &all, size_t size) {
  all.resize(size);
  if (std::fread(all.data(), sizeof(T), size, file) != size) std::exit(2);
}

static void load(const char *path) {
  FILE *file = std::fopen(path, "rb");
  if (!file) std::exit(2);
  Array<uint32_t> head;
  take(file, head, 5);
  n = head[0]; choiceLuck = head[1]; encounterLuck = head[2]; noticeLuck = head[3];
  Array<double> cells;
  take(file, cells, 3 * (CELLS + 1));
  for (int k = 0; k <= CELLS; k++) {
    normals[k] = cells[k];
    gumbels[k] = cells[CELLS + 1 + k];
    exponentials[k] = cells[2 * (CELLS + 1) + k];
  }
  take(file, wants, 3 * n);
  take(file, price, n);
  take(file, wait, n);
  take(file, due, n);
  take(file, leaves, n);
  take(file, contactsAt, n + 1);
  take(file, contacts, head[4]);
  take(file, expectation, n * COMPANIES);
  take(file, segment, n);
  take(file, aware, n);
  take(file, home, n);
  std::fclose(file);
}

static double cpu() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int count, char **words) {
  if (count < 3) return 1;
  makeExp();
  load(words[1]);
  satisfaction.assign(n, FIRST_FEEL);
  trust.assign(n, FIRST_TRUST);
  since.assign(n, 0);
  inbox.assign(n * COMPANIES, 0);
  mail.assign((n + 3) & ~3u, 0);
  for (int q = 0; q < OPENING; q++) quarter();
  uint32_t h = 0x811c9dc5u;
  h = hashArray(h, expectation); h = hashArray(h, satisfaction); h = hashArray(h, trust); h = hashArray(h, home);
  h = hashArray(h, since); h = hashArray(h, aware); h = hashArray(h, due); h = hashArray(h, leaves);
  h = hashBytes(h, units, sizeof units);
  std::printf("{\"hash\":\"%08x\",\"units\":[", h);
  for (int k = 0; k < COMPANIES * SEGMENTS; k++) std::printf(k ? ",%d" : "%d", units[k]);
  double from = cpu();
  for (int q = 0; q < std::atoi(words[2]); q++) quarter();
  std::printf("],\"nanoseconds\":%.0f}\n", cpu() - from);
}
