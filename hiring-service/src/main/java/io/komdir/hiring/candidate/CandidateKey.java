package io.komdir.hiring.candidate;

import java.util.UUID;

/** Which candidate, of which vacancy. */
record CandidateKey(String organization, UUID vacancy, UUID id) {}
