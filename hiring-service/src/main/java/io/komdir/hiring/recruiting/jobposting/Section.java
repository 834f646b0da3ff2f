package io.komdir.hiring.recruiting.jobposting;

import io.quarkus.qute.TemplateData;
import java.util.List;

/**
 * A part of the description.
 *
 * @param list whether its items are a list, and not text
 */
@TemplateData
public record Section(String title, List<String> items, boolean list) {}
