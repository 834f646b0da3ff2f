package io.komdir.hiring.recruiting.brief;

import io.komdir.hiring.recruiting.brief.Brief.Part;
import io.komdir.platform.problem.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** The brief in CommonMark: the renderer escapes what the organization wrote, so that it is shown as it is. */
@ApplicationScoped
class BriefMarkdown {
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(StrikethroughExtension.create()))
            .build();

    private final Messages messages;

    BriefMarkdown(Messages messages) {
        this.messages = messages;
    }

    String of(Brief brief) {
        String missing = messages.text(Locale.forLanguageTag(brief.language()), "brief.missing");
        Document document = new Document();
        document.appendChild(heading(1, brief.title()));
        document.appendChild(facts(brief.facts(), missing));
        for (Brief.Section section : brief.sections()) {
            document.appendChild(heading(2, section.title()));
            section.parts().forEach(part -> add(document, part, missing));
        }
        return RENDERER.render(document);
    }

    private static Node facts(List<Part> facts, String missing) {
        BulletList list = tight();
        for (Part fact : facts) {
            Node line = new Paragraph();
            line.appendChild(holding(new StrongEmphasis(), new Text(fact.label())));
            line.appendChild(new Text(": "));
            line.appendChild(fact.missing() ? mark(missing) : new Text(String.join(". ", fact.items())));
            list.appendChild(holding(new ListItem(), line));
        }
        return list;
    }

    private static void add(Document document, Part part, String missing) {
        if (part.label() != null) {
            document.appendChild(heading(3, part.label()));
        }
        if (part.missing()) {
            document.appendChild(holding(new Paragraph(), mark(missing)));
        } else if (part.list()) {
            BulletList list = tight();
            part.items()
                    .forEach(item ->
                            list.appendChild(holding(new ListItem(), holding(new Paragraph(), new Text(item)))));
            document.appendChild(list);
        } else {
            part.items().forEach(item -> document.appendChild(holding(new Paragraph(), new Text(item))));
        }
    }

    private static BulletList tight() {
        BulletList list = new BulletList();
        list.setTight(true);
        return list;
    }

    private static Node heading(int level, String title) {
        Heading heading = new Heading();
        heading.setLevel(level);
        return holding(heading, new Text(title));
    }

    private static Node mark(String missing) {
        return holding(new Emphasis(), new Text(missing));
    }

    private static Node holding(Node outer, Node inner) {
        outer.appendChild(inner);
        return outer;
    }
}
