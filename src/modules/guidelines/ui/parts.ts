// What the pages of others hold answers against.
export { type Measurement, type Obstacle, obstaclesTo } from '../limits.ts';
