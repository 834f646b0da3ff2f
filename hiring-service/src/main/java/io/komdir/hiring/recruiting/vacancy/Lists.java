package io.komdir.hiring.recruiting.vacancy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of a spec: never null, never changed. */
final class Lists {
    private Lists() {}

    /** A copy; empty for null. An element may be null until the rules have named it. */
    static <T> List<T> kept(List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
