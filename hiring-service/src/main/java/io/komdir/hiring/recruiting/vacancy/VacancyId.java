package io.komdir.hiring.recruiting.vacancy;

import java.util.UUID;

/** Key of a vacancy. */
public record VacancyId(String organization, UUID id) {}
