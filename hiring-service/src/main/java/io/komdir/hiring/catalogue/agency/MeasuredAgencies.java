package io.komdir.hiring.catalogue.agency;

import java.util.Collection;
import java.util.Map;

/** What came of the agencies' candidates, as other packages measure it. */
public interface MeasuredAgencies {
    /** By the code of the agency; an agency without candidates is left out. */
    Map<String, MeasuredAgency> of(Collection<String> agencies);
}
