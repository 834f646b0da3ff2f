package io.komdir.hiring.catalogue.agency;

import java.util.Collection;
import java.util.Map;

/** What came of the agencies' candidates, told by the rooms that know it. */
public interface MeasuredAgencies {
    /** By the code of the agency; an agency that presented nobody is left out. */
    Map<String, MeasuredAgency> of(Collection<String> agencies);
}
