/** What came of candidates and hires: the measured side of agencies. */
package io.komdir.hiring.recruiting.outcome;
