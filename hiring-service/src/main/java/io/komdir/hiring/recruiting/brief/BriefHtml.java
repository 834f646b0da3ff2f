package io.komdir.hiring.recruiting.brief;

import io.komdir.platform.problem.Messages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** The brief as a page that is well-formed XML too. */
@ApplicationScoped
class BriefHtml {
    private final Template template;
    private final Messages messages;

    BriefHtml(@Location("brief.html") Template template, Messages messages) {
        this.template = template;
        this.messages = messages;
    }

    String of(Brief brief) {
        return template.data("brief", brief)
                .data("missing", messages.text(Locale.forLanguageTag(brief.language()), "brief.missing"))
                .render();
    }
}
