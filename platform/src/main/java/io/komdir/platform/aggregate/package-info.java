/**
 * How things that people edit change: put under a code, or moved by a step. One transaction each: lock, preconditions, the
 * change, its events.
 */
package io.komdir.platform.aggregate;
