// SPDX-License-Identifier: Apache-2.0
package io.github.wslnet.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.wslnet.text.UnparseableTextException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and prints JSON documents as maps, lists, strings, numbers, booleans and nulls.
 *
 * <p>Jackson bounds nesting (1000), number length and string length by its defaults, so a hostile document ends in an
 * {@link UnparseableTextException} rather than in exhausted memory or stack. Of members with the same name the last one
 * counts. Numbers are {@link Integer}, {@link Long}, {@link java.math.BigInteger} or finite {@link Double}.
 *
 * @since 0.1.0
 */
public final class JsonTree {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTree() {}

    /**
     * Reads one document and requires that nothing follows it. A byte order mark before it is passed over. Maps and lists
     * in it can't be changed.
     *
     * @param format what the text should have been, for the error
     * @throws UnparseableTextException when the text is no JSON document; it names the line
     */
    public static @Nullable Object parse(String format, String text) {
        try (JsonParser parser = FACTORY.createParser(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            parser.nextToken();
            Object tree = read(format, parser);
            if (parser.nextToken() != null) {
                throw failure(format, parser, "expected the end of the JSON document");
            }
            return tree;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnparseableTextException(format, line, "", "no JSON document: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new IllegalStateException("reading JSON from a string does no I/O", e);
        }
    }

    /**
     * Prints a tree on one line.
     *
     * @throws IllegalArgumentException when something in it has no JSON form
     */
    public static String print(@Nullable Object tree) {
        return print(tree, null);
    }

    /**
     * Prints a tree on several lines, which end with LF everywhere, objects indented by two blanks.
     *
     * @throws IllegalArgumentException when something in it has no JSON form
     */
    public static String printIndented(@Nullable Object tree) {
        return print(tree, new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    private static String print(@Nullable Object tree, @Nullable PrettyPrinter layout) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            generator.setPrettyPrinter(layout);
            write(tree, generator);
        } catch (IOException e) {
            throw new IllegalStateException("writing JSON to a string does no I/O", e);
        }
        return text.toString();
    }

    /** Returns a list in which each element is the tree of one value. */
    public static <T> List<Object> list(Collection<T> values, Function<? super T, ?> toTree) {
        List<Object> list = new ArrayList<>(values.size());
        values.forEach(value -> list.add(toTree.apply(value)));
        return Collections.unmodifiableList(list);
    }

    private static void write(@Nullable Object tree, JsonGenerator generator) throws IOException {
        if (tree instanceof Map<?, ?> object) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> member : object.entrySet()) {
                generator.writeFieldName(String.valueOf(member.getKey()));
                write(member.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (tree instanceof List<?> array) {
            generator.writeStartArray();
            for (Object element : array) {
                write(element, generator);
            }
            generator.writeEndArray();
        } else {
            writeScalar(tree, generator);
        }
    }

    private static void writeScalar(@Nullable Object scalar, JsonGenerator generator) throws IOException {
        if (scalar == null) {
            generator.writeNull();
        } else if (scalar instanceof String text) {
            generator.writeString(text);
        } else if (scalar instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (scalar instanceof JsonObject object) {
            write(object.toTree(), generator);
        } else if (scalar instanceof Number number && hasJsonForm(number)) {
            generator.writeNumber(number.toString());
        } else {
            throw new IllegalArgumentException("no JSON form for " + scalar + " of " + scalar.getClass());
        }
    }

    private static boolean hasJsonForm(Number number) {
        return !(number instanceof Double) || Double.isFinite(number.doubleValue());
    }

    private static @Nullable Object read(String format, JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw failure(format, parser, "the JSON document is empty");
        }
        return switch (token) {
            case START_OBJECT -> readObject(format, parser);
            case START_ARRAY -> readArray(format, parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> readFloat(format, parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw failure(format, parser, "unexpected " + token);
        };
    }

    private static double readFloat(String format, JsonParser parser) throws IOException {
        double number = parser.getDoubleValue();
        if (Double.isInfinite(number)) {
            throw failure(format, parser, "the number is too large");
        }
        return number;
    }

    private static Map<String, @Nullable Object> readObject(String format, JsonParser parser) throws IOException {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, read(format, parser));
        }
        return Collections.unmodifiableMap(object);
    }

    private static List<@Nullable Object> readArray(String format, JsonParser parser) throws IOException {
        List<@Nullable Object> array = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(format, parser));
        }
        return Collections.unmodifiableList(array);
    }

    private static UnparseableTextException failure(String format, JsonParser parser, String reason) {
        return new UnparseableTextException(format, parser.currentLocation().getLineNr(), "", reason);
    }
}
