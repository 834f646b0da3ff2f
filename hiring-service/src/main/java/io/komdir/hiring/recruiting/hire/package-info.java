/** Candidates who become employees, and their event. */
package io.komdir.hiring.recruiting.hire;
