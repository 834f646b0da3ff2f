/** Candidates of a vacancy: how far they came, how they were scored, who vouches for them. */
package io.komdir.hiring.recruiting.candidate;
