package io.komdir.hiring.recruiting.candidate;

import java.util.UUID;

/** Which candidate, of which vacancy. */
record CandidateKey(String organization, UUID vacancy, UUID id) {}
