//! Popolo: persons, with memberships in organizations, inside each person or in a list of their own.

use std::collections::{HashMap, HashSet};

use super::reader::{Reader, first_url, one_line};
use super::tree::{Node, Value};
use crate::article::{Known, KnownRole, Pronoun};

/// Reads the people of a file.
pub(super) fn read(root: &Node, reader: &mut Reader) {
    let persons = match &root.value {
        Value::List(list) => list.as_slice(),
        _ if root.get("persons").is_some() => root.list("persons"),
        _ => std::slice::from_ref(root),
    };
    if let Some(persons) = root.get("persons")
        && !matches!(persons.value, Value::List(_))
    {
        reader.wrong(persons.span, "'persons' is a list of persons".to_owned());
    }
    let mut graph = Graph::of(root);
    for person in persons {
        let Some(mut known) = names(person) else {
            let remedy = "add \"name\", or \"given_name\" and \"family_name\"";
            reader.wrong(person.span, format!("this person has no name and was left out: {remedy}"));
            continue;
        };
        known.pronouns = person.text("gender").and_then(pronoun);
        known.roles = graph.roles(person, reader);
        known.note = note(person);
        known.url = url(person);
        reader.person(known, person);
    }
}

fn names(person: &Node) -> Option<Known> {
    let parts = |node: &Node| {
        let parts = ["given_name", "additional_name", "family_name"].into_iter().filter_map(|key| node.text(key));
        Some(one_line(&parts.collect::<Vec<_>>().join(" "))).filter(|name| !name.is_empty())
    };
    let full = |node: &Node| node.text("name").map(one_line).or_else(|| parts(node));
    let name = full(person)?;
    let short =
        person.text("given_name").zip(person.text("family_name")).map(|(given, family)| format!("{given} {family}"));
    let others = person.list("other_names").iter();
    let others = others.filter_map(|other| other.as_text().map(one_line).or_else(|| full(other)));
    let other_names = others.chain(short.map(|short| one_line(&short))).collect();
    // A surname of one word at the end of the name is taken for one anyway.
    let surname = person
        .text("family_name")
        .map(one_line)
        .filter(|family| name.contains(family.as_str()) && (family.contains(' ') || !name.ends_with(family.as_str())));
    Some(Known { name, other_names, surname, ..Known::default() })
}

fn pronoun(gender: &str) -> Option<Pronoun> {
    match gender.to_lowercase().as_str() {
        "male" | "m" | "man" => Some(Pronoun::He),
        "female" | "f" | "woman" => Some(Pronoun::She),
        _ => None,
    }
}

/// How somebody is styled, and what the source says of them.
fn note(person: &Node) -> Option<String> {
    let styled = person.text("honorific_prefix").map(|prefix| format!("styled {}", one_line(prefix)));
    let after = person.text("honorific_suffix").map(one_line);
    let parts = [styled, after, person.text("summary").map(one_line)];
    let note = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
    (!note.is_empty()).then_some(note)
}

fn url(person: &Node) -> Option<String> {
    let page = |node: &'_ Node| node.text("url").map(str::to_owned);
    let links = person.list("links").iter().map(page);
    let details = person.list("contact_details").iter().map(|detail| detail.text("value").map(str::to_owned));
    let sources = person.list("sources").iter().map(page);
    let all: Vec<Option<String>> = links.chain(details).chain(sources).collect();
    first_url(all.iter().map(Option::as_deref))
}

/// What persons are members of.
struct Graph<'t> {
    organizations: HashMap<&'t str, &'t Node>,
    posts: HashMap<&'t str, &'t Node>,
    /// Terms of parliaments, which give their dates to the memberships in them.
    events: HashMap<&'t str, &'t Node>,
    /// Memberships outside of persons, with the organization that they stand in, by person.
    memberships: HashMap<&'t str, Vec<(&'t Node, Option<&'t Node>)>>,
    /// References that lead nowhere and were told of.
    lost: HashSet<String>,
}

impl<'t> Graph<'t> {
    fn of(root: &'t Node) -> Self {
        let by_id = |list: &'t [Node]| list.iter().filter_map(|node| Some((node.text("id")?, node)));
        let organizations = root.list("organizations");
        let mut posts: HashMap<_, _> = by_id(root.list("posts")).collect();
        let mut memberships: HashMap<&str, Vec<_>> = HashMap::new();
        let mut add = |list: &'t [Node], organization: Option<&'t Node>| {
            for membership in list {
                if let Some(person) = membership.text("person_id") {
                    memberships.entry(person).or_default().push((membership, organization));
                }
            }
        };
        add(root.list("memberships"), None);
        for organization in organizations {
            add(organization.list("memberships"), Some(organization));
            posts.extend(by_id(organization.list("posts")));
        }
        Self {
            organizations: by_id(organizations).collect(),
            posts,
            events: by_id(root.list("events")).collect(),
            memberships,
            lost: HashSet::new(),
        }
    }

    fn roles(&mut self, person: &'t Node, reader: &mut Reader) -> Vec<KnownRole> {
        let inside = person.list("memberships").iter().map(|membership| (membership, None));
        let outside = person.text("id").and_then(|id| self.memberships.get(id).cloned()).unwrap_or_default();
        let all: Vec<_> = inside.chain(outside).collect();
        all.into_iter().filter_map(|(membership, within)| self.role(membership, within, reader)).collect()
    }

    fn role(&mut self, membership: &'t Node, within: Option<&'t Node>, reader: &mut Reader) -> Option<KnownRole> {
        let post = membership.get("post").filter(|post| matches!(post.value, Value::Table(_)));
        let post = post.or_else(|| self.find(membership, "post_id", |graph| &graph.posts, reader));
        let texts = [membership.text("role"), membership.text("label")].into_iter();
        let texts = texts.chain([post.and_then(|post| post.text("role")), post.and_then(|post| post.text("label"))]);
        let role = texts.flatten().next().unwrap_or("member");
        let organization = self.organization(membership, reader);
        let organization = organization.or_else(|| self.organization(post?, reader));
        let organization = organization.or_else(|| within?.text("name").map(str::to_owned));
        let event = self.find(membership, "legislative_period_id", |graph| &graph.events, reader);
        reader.role(role, organization.as_deref(), membership, event)
    }

    /// The name of the organization that a membership or a post is in.
    fn organization(&mut self, of: &'t Node, reader: &mut Reader) -> Option<String> {
        if let Some(organization) = of.get("organization")
            && let Some(name) = organization.as_text().or_else(|| organization.text("name"))
        {
            return Some(name.to_owned());
        }
        let found = self.find(of, "organization_id", |graph| &graph.organizations, reader)?;
        found.text("name").map(str::to_owned)
    }

    /// What a reference leads to; one that leads nowhere is told of once.
    fn find(
        &mut self,
        node: &'t Node,
        key: &str,
        among: impl FnOnce(&Self) -> &HashMap<&'t str, &'t Node>,
        reader: &mut Reader,
    ) -> Option<&'t Node> {
        let id = node.text(key)?;
        let found = among(self).get(id).copied();
        if found.is_none() && self.lost.insert(format!("{key} {id}")) {
            let list = match key {
                "post_id" => "posts",
                "organization_id" => "organizations",
                _ => "events",
            };
            let place = node.get(key).map_or(node.span, |node| node.span);
            reader.wrong(place, format!("{key} '{id}' leads nowhere: there is no such id in '{list}'"));
        }
        found
    }
}
