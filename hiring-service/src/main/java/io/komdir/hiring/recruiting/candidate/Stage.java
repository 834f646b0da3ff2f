package io.komdir.hiring.recruiting.candidate;

import java.util.List;

/** How far a candidate has come. Forward one stage at a time; refused or withdrawn from any that is not an end. */
public enum Stage {
    NEW,
    SCREENING,
    INTERVIEW,
    OFFER,
    HIRED,
    REJECTED,
    WITHDRAWN;

    /** The stages of the funnel in their order. */
    public static final List<Stage> FUNNEL = List.of(NEW, SCREENING, INTERVIEW, OFFER, HIRED);

    /** Whether nothing follows. */
    public boolean ended() {
        return this == HIRED || this == REJECTED || this == WITHDRAWN;
    }

    /** Where one may go from here; empty at an end. */
    public List<Stage> next() {
        return ended() ? List.of() : List.of(FUNNEL.get(FUNNEL.indexOf(this) + 1), REJECTED, WITHDRAWN);
    }

    /** Where one may go while the search pauses: looked at, refused or withdrawn, but neither met nor hired. */
    List<Stage> nextOnHold() {
        return next().stream()
                .filter(stage -> stage == SCREENING || stage == REJECTED || stage == WITHDRAWN)
                .toList();
    }
}
