package io.komdir.hiring.catalogue.position;

import io.komdir.hiring.shared.Text;
import java.util.List;

/**
 * What a position is: its work, its measure and what it asks of a person.
 *
 * @param levels on which it is hired, at least one
 * @param role of its people at kpi-service; null when an organization's own position names none
 * @param kpi by what its people are measured
 * @param manages whom it manages, people or contractors
 * @param exclusive employed full-time and for this organization only
 * @param exclusiveClause how the contract says so; null when not exclusive
 * @param careerPath code of the career path that it stands on, null for none
 */
public record Profile(
        List<Level> levels,
        EmployeeRole role,
        Text title,
        Text function,
        Text kpi,
        List<Text> manages,
        List<Text> skills,
        List<Text> duties,
        boolean exclusive,
        Text exclusiveClause,
        String careerPath) {

    public Profile {
        levels = levels.stream().distinct().sorted().toList();
        manages = List.copyOf(manages);
        skills = List.copyOf(skills);
        duties = List.copyOf(duties);
    }
}
