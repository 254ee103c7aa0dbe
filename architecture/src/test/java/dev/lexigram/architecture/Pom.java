package dev.lexigram.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A project file of Maven, as far as the tests ask.
record Pom(Document document) {

    static Pom of(Path file) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Pom(factory.newDocumentBuilder().parse(file.toFile()));
        } catch (IOException | SAXException | ParserConfigurationException problem) {
            throw new IllegalStateException("The project file cannot be read: " + file, problem);
        }
    }

    String artifactId() {
        return texts("/project/artifactId").getFirst();
    }

    List<String> modules() {
        return texts("/project/modules/module");
    }

    /// The artifacts whose versions this file manages.
    List<String> managed() {
        return texts("/project/dependencyManagement/dependencies/dependency/artifactId");
    }

    /// Whether it gives a jar to the outside: not a mere list of versions, and not kept from deployment.
    boolean isPublished() {
        return !texts("/project/packaging").contains("pom")
                && !texts("/project/properties/maven.deploy.skip").contains("true");
    }

    private List<String> texts(String path) {
        try {
            var nodes = (NodeList)
                    XPathFactory.newDefaultInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent().strip())
                    .toList();
        } catch (XPathExpressionException problem) {
            throw new IllegalStateException("Not a path: " + path, problem);
        }
    }
}
