package io.komdir.hiring.vacancy;

import java.util.UUID;

/** Key of a vacancy. */
public record VacancyId(String organization, UUID id) {}
