package io.komdir.hiring.recruiting.candidate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a view shows of who a candidate is. */
@Schema(name = "CandidatePersonalData")
public enum PersonalData {
    /** All of it. */
    SHOWN,
    /** Nothing: the caller's role does not see it. */
    WITHHELD,
    /** Nothing: it is not kept any more. */
    ERASED
}
