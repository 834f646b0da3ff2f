package io.komdir.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** A small tenant table to test with. */
@ApplicationScoped
public class Notes {
    private final Jdbi jdbi;

    Notes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Writes under any organization's code, as wrong SQL would. */
    public void insert(String organization, String code, String text) {
        jdbi.useHandle(handle -> handle.execute("INSERT INTO note VALUES (?, ?, ?)", organization, code, text));
    }

    /** Takes the note, or adds the text to it: an effect that happens twice can be seen. */
    public void append(String organization, String code, String text) {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO note VALUES (?, ?, ?) ON CONFLICT (organization_id, code)"
                        + " DO UPDATE SET text = note.text || '+' || excluded.text",
                organization,
                code,
                text));
    }

    /** Counts up the number that stands in the note, under the row's lock. */
    public int countUp(String organization, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "UPDATE note SET text = (text::int + 1)::text WHERE organization_id = ? AND code = ? RETURNING text")
                .bind(0, organization)
                .bind(1, code)
                .mapTo(Integer.class)
                .one());
    }

    /** Reads without naming an organization, as a query that forgot it would. */
    public List<String> all() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT text FROM note ORDER BY code, text")
                .mapTo(String.class)
                .list());
    }

    /** Changes the notes of every organization that the transaction can see. */
    public int overwriteAll(String text) {
        return jdbi.withHandle(handle -> handle.execute("UPDATE note SET text = ?", text));
    }
}
