package io.komdir.hiring.recruiting.candidate;

/** Which candidates of a vacancy a list shows; null asks for nothing. */
record CandidateFilter(Stage stage, String channel, String agency) {
    static final CandidateFilter ALL = new CandidateFilter(null, null, null);
}
