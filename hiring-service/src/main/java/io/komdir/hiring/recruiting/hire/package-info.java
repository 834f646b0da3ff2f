/** Candidates who become employees, and the event that tells of it. */
package io.komdir.hiring.recruiting.hire;
