// What the pages of others hold answers against, and the shapes of what they are told of it.
export { limit } from '../content/limit.ts';
export { checklist, preference } from '../content/lists.ts';
export { type Measurement, type Obstacle, obstaclesTo } from '../limits.ts';
