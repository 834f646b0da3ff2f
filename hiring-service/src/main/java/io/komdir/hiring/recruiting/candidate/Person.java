package io.komdir.hiring.recruiting.candidate;

/**
 * Who a candidate is: all personal data, kept apart from the figures so that it can be erased.
 *
 * @param email null when not known, as the rest is
 * @param link to a CV or a profile
 * @param note free text
 */
public record Person(String fullName, String email, String phone, String link, String note) {}
